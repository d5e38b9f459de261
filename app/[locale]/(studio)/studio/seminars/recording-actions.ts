"use server";

import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { publishRecording } from "@/lib/live/recordings/publish-recording";
import { removeRecording } from "@/lib/live/recordings/remove-recording";
import { type Recording, recordingInput } from "@/lib/live/recordings/schema";
import { withdrawRecording } from "@/lib/live/recordings/withdraw-recording";
import { action } from "@/lib/system/web/action";

const ofFilm = {
  refreshes: ({ seminar }: Recording) => pagesShowing(seminar),
  leadsTo: ({ seminar }: Recording) => `/studio/seminars/${seminar.id}`,
};

export const publishFilm = action(recordingInput, publishRecording, ofFilm);

export const withdrawFilm = action(recordingInput, withdrawRecording, ofFilm);

export const removeFilm = action(recordingInput, removeRecording, ofFilm);
