import { feedAddressSchema, feedInput, hostFeedInput } from "@/lib/calendar/schema";
import { noInput } from "@/lib/identity/schema";
import type { Endpoint } from "@/lib/web/openapi";

export const calendarEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/me/calendar",
    summary: "The address of one's private feed, if there is one",
    auth: "required",
    input: noInput,
    answers: { 200: feedAddressSchema },
  },
  {
    method: "POST",
    path: "/api/me/calendar",
    summary: "Give it a new address, which ends the one before",
    auth: "required",
    input: noInput,
    answers: { 200: feedAddressSchema },
  },
  {
    method: "DELETE",
    path: "/api/me/calendar",
    summary: "End it",
    auth: "required",
    input: noInput,
    answers: { 204: null },
  },
  {
    method: "GET",
    path: "/api/calendar/{token}",
    summary: "A private feed, also at /calendar/{token}.ics",
    auth: "optional",
    input: feedInput,
    answers: { 200: { mediaType: "text/calendar" } },
    errors: { 404: ["not_found"] },
  },
  {
    method: "GET",
    path: "/api/hosts/{slug}/calendar",
    summary: "A host's coming seminars, also at /hosts/{slug}/calendar.ics",
    auth: "optional",
    input: hostFeedInput,
    answers: { 200: { mediaType: "text/calendar" } },
    errors: { 404: ["not_found"] },
  },
];
