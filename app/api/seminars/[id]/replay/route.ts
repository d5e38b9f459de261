import { offerInput } from "@/lib/catalogue/offers/schema";
import { findPublishedRecording } from "@/lib/live/recordings/queries";
import { publishedRecordingSchema } from "@/lib/live/recordings/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "The replay, for those with a seat and the host, and where one stopped watching",
    input: offerInput,
    answers: { 200: publishedRecordingSchema },
    errors: { 403: ["no_seat"] },
  },
  findPublishedRecording,
);
