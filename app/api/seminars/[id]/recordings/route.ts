import { offerInput } from "@/lib/catalogue/offers/schema";
import { addFilm } from "@/lib/live/recordings/add-film";
import { listRecordings } from "@/lib/live/recordings/queries";
import { addFilmInput, recordingListSchema, recordingSchema } from "@/lib/live/recordings/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "The films of one's own seminar, latest first",
    input: offerInput,
    answers: { 200: recordingListSchema },
  },
  listRecordings,
);

export const POST = route(
  {
    summary:
      "Make a place for a film, which is then sent to its media's content; the same file goes on where it broke off",
    input: addFilmInput,
    answers: { 201: recordingSchema },
    errors: { 409: ["not_ended"], 413: ["file_too_large"] },
  },
  addFilm,
);
