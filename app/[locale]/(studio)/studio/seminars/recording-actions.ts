"use server";

import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { publishReplay } from "@/lib/live/recordings/publish-replay";
import { removeRecording } from "@/lib/live/recordings/remove-recording";
import { type Recording, recordingInput } from "@/lib/live/recordings/schema";
import { withdrawReplay } from "@/lib/live/recordings/withdraw-replay";
import { action } from "@/lib/system/web/action";

const ofFilm = {
  refreshes: ({ seminar }: Recording) => pagesShowing(seminar),
  leadsTo: ({ seminar }: Recording) => `/studio/seminars/${seminar.id}`,
};

export const publishFilm = action(recordingInput, publishReplay, ofFilm);

export const withdrawFilm = action(recordingInput, withdrawReplay, ofFilm);

export const removeFilm = action(recordingInput, removeRecording, ofFilm);
