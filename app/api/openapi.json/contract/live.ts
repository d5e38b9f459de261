import { z } from "zod";
import { feedEntry, feedInput } from "@/lib/feed/schema";
import {
  attendee,
  attendeesInput,
  enterRoomInput,
  liveSeminarInput,
  liveState,
  moderateInput,
  roomPass,
} from "@/lib/live/schema";
import type { Endpoint } from "@/lib/web/openapi";
import { pageOf } from "./page-of";

export const liveEndpoints: Endpoint[] = [
  {
    method: "POST",
    path: "/api/sfu/token",
    summary: "What lets the caller into a room; also at /sfu/token",
    auth: "required",
    input: enterRoomInput,
    answers: { 200: roomPass },
    errors: {
      403: ["no_seat", "removed"],
      404: ["not_found"],
      409: ["not_open", "ended", "cancelled"],
      429: ["rate_limited"],
    },
  },
  {
    method: "POST",
    path: "/api/sfu/webhooks/livekit",
    summary: "Events from LiveKit, signed in Authorization",
    auth: "none",
    rawBody: { mediaType: "application/webhook+json", schema: { type: "object" } },
    answers: { 200: z.object({ received: z.literal(true) }) },
    errors: { 401: ["bad_signature"] },
  },
  {
    method: "POST",
    path: "/api/seminars/{id}/start",
    summary: "Open the room",
    auth: "required",
    input: liveSeminarInput,
    answers: { 200: liveState },
    errors: { 403: ["forbidden"], 409: ["not_published", "too_early", "ended", "cancelled"] },
  },
  {
    method: "POST",
    path: "/api/seminars/{id}/end",
    summary: "End it for everyone",
    auth: "required",
    input: liveSeminarInput,
    answers: { 200: liveState },
    errors: { 403: ["forbidden"], 409: ["not_published", "not_open", "cancelled"] },
  },
  {
    method: "POST",
    path: "/api/seminars/{id}/participants/{user_id}",
    summary: "Call someone to the stage or back, mute or remove them",
    auth: "required",
    input: moderateInput,
    answers: { 204: null },
    errors: { 403: ["forbidden"], 409: ["not_open", "ended", "cancelled"] },
  },
  {
    method: "GET",
    path: "/api/seminars/{id}/attendees",
    summary: "Who has a seat, and who is there",
    auth: "required",
    input: attendeesInput,
    answers: { 200: pageOf(attendee) },
    errors: { 403: ["forbidden"] },
  },
  {
    method: "GET",
    path: "/api/feed",
    summary: "What happened, newest first",
    auth: "optional",
    input: feedInput,
    answers: { 200: pageOf(feedEntry) },
  },
];
