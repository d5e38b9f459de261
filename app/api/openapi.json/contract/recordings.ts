import { partHeaders } from "@/lib/media/schema";
import {
  addFilmInput,
  recordingInput,
  recordingListSchema,
  recordingPartInput,
  recordingSchema,
  replayPartInput,
  replaySchema,
  savePositionInput,
} from "@/lib/recordings/schema";
import { seminarInput } from "@/lib/seminars/schema";
import { summaryInput, summarySchema } from "@/lib/summaries/schema";
import type { Endpoint } from "@/lib/web/openapi";
import { pieceType } from "@/lib/web/receive-file";

const film: Pick<Endpoint, "method" | "auth" | "headers" | "answers"> = {
  method: "GET",
  auth: "required",
  headers: partHeaders,
  answers: { 200: { mediaType: "video/mp4" }, 206: { mediaType: "video/mp4" } },
};

export const recordingEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/seminars/{id}/summary",
    summary: "Who came and for how long, for those who lead it",
    auth: "required",
    input: summaryInput,
    answers: { 200: summarySchema },
    errors: { 403: ["forbidden"] },
  },
  {
    method: "GET",
    path: "/api/seminars/{id}/summary/csv",
    summary: "The same for a spreadsheet, without addresses",
    auth: "required",
    input: summaryInput,
    answers: { 200: { mediaType: "text/csv" } },
    errors: { 403: ["forbidden"] },
  },
  {
    method: "GET",
    path: "/api/seminars/{id}/recordings",
    summary: "The films of one's own seminar, latest first",
    auth: "required",
    input: seminarInput,
    answers: { 200: recordingListSchema },
  },
  {
    method: "POST",
    path: "/api/seminars/{id}/recordings",
    summary:
      "Make a place for a film, which is then sent to its media's content; the same file goes on where it broke off",
    auth: "required",
    input: addFilmInput,
    answers: { 201: recordingSchema },
    errors: { 409: ["not_ended"], 413: ["file_too_large"] },
  },
  {
    method: "PATCH",
    path: "/api/media/{id}/content",
    summary: "A piece of a file by tus 1.0: Upload-Offset says where it begins; HEAD says how much has come",
    auth: "required",
    rawBody: { mediaType: pieceType, schema: { type: "string", format: "binary" } },
    answers: { 204: null },
    errors: {
      404: ["not_found"],
      409: ["offset_mismatch"],
      412: ["foreign_version"],
      413: ["too_large", "file_too_large"],
      415: ["unsupported_media_type", "wrong_file_type"],
      422: ["validation_failed"],
    },
  },
  {
    method: "DELETE",
    path: "/api/recordings/{id}",
    summary: "Remove a film for good",
    auth: "required",
    input: recordingInput,
    answers: { 204: null },
    errors: { 409: ["film_not_ready"] },
  },
  {
    method: "POST",
    path: "/api/recordings/{id}/publish",
    summary: "Make a film the replay of its seminar, and tell those with a seat",
    auth: "required",
    input: recordingInput,
    answers: { 200: recordingSchema },
    errors: { 409: ["film_not_ready", "not_ended"] },
  },
  {
    method: "DELETE",
    path: "/api/recordings/{id}/publish",
    summary: "Take the replay back; the film stays",
    auth: "required",
    input: recordingInput,
    answers: { 200: recordingSchema },
  },
  {
    ...film,
    path: "/api/recordings/{id}/film",
    summary: "A film of one's own, whole or by ranges",
    input: recordingPartInput,
    errors: { 416: ["out_of_range"] },
  },
  {
    method: "GET",
    path: "/api/seminars/{id}/replay",
    summary: "The replay, for those with a seat and the host, and where one stopped watching",
    auth: "required",
    input: seminarInput,
    answers: { 200: replaySchema },
    errors: { 403: ["no_seat"] },
  },
  {
    method: "PUT",
    path: "/api/seminars/{id}/replay/position",
    summary: "Remember where one is in the replay",
    auth: "required",
    input: savePositionInput,
    answers: { 204: null },
    errors: { 403: ["no_seat"] },
  },
  {
    ...film,
    path: "/api/seminars/{id}/replay/film",
    summary: "The replay's film, whole or by ranges",
    input: replayPartInput,
    errors: { 403: ["no_seat"], 416: ["out_of_range"] },
  },
];
