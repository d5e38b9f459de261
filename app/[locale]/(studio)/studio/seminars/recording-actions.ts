"use server";

import { publishReplay } from "@/lib/recordings/publish-replay";
import { removeRecording } from "@/lib/recordings/remove-recording";
import { type Recording, recordingInput } from "@/lib/recordings/schema";
import { withdrawReplay } from "@/lib/recordings/withdraw-replay";
import { pagesShowing } from "@/lib/seminars/rules";
import { action } from "@/lib/web/action";

const ofFilm = {
  refreshes: ({ seminar }: Recording) => pagesShowing(seminar),
  leadsTo: ({ seminar }: Recording) => `/studio/seminars/${seminar.id}`,
};

export const publishFilm = action(recordingInput, publishReplay, ofFilm);

export const withdrawFilm = action(recordingInput, withdrawReplay, ofFilm);

export const removeFilm = action(recordingInput, removeRecording, ofFilm);
