import {
  createSeminarInput,
  findSeminarInput,
  listSeminarsInput,
  makeSeriesInput,
  seminarDatesSchema,
  seminarInput,
  seminarSchema,
  updateSeminarInput,
  waitlistPlaceSchema,
  withdrawalExceptionInput,
} from "@/lib/seminars/schema";
import type { Endpoint } from "@/lib/web/openapi";
import { itemEndpoints, notAHost, notPaid } from "./item-endpoints";

export const seminarEndpoints: Endpoint[] = [
  ...itemEndpoints({
    noun: "seminars",
    item: seminarSchema,
    summary: seminarSchema,
    inputs: {
      list: listSeminarsInput,
      find: findSeminarInput,
      create: createSeminarInput,
      update: updateSeminarInput,
      id: seminarInput,
    },
    errors: {
      update: [
        "seminar_over",
        "already_started",
        "move_needs_confirmation",
        "starts_in_the_past",
        "capacity_below_seats",
        "not_in_series",
        notPaid,
      ],
      publish: ["not_a_draft", "starts_in_the_past", notPaid],
      archive: ["not_a_draft"],
    },
  }),
  {
    method: "POST",
    path: "/api/seminars/{id}/series",
    summary: "Make it the first of several, each a week or two later by the host's clock",
    auth: "required",
    input: makeSeriesInput,
    answers: { 201: seminarDatesSchema },
    errors: {
      403: notAHost,
      409: ["already_in_series", "seminar_over", "already_started", "starts_in_the_past", notPaid],
    },
  },
  {
    method: "POST",
    path: "/api/seminars/{id}/cancel",
    summary: "Call it off: every seat is refunded and everyone told",
    auth: "required",
    input: seminarInput,
    answers: { 202: seminarSchema },
    errors: { 403: notAHost, 409: ["seminar_over", "already_started"] },
  },
  {
    method: "PUT",
    path: "/api/seminars/{id}/withdrawal-exception",
    summary: "Allow the exception from the right of withdrawal for leisure on a fixed date; the admins'",
    auth: "required",
    input: withdrawalExceptionInput,
    answers: { 200: seminarSchema },
    errors: { 403: ["forbidden"] },
  },
  {
    method: "POST",
    path: "/api/seminars/{id}/waitlist",
    summary: "Queue for a seat",
    auth: "required",
    input: seminarInput,
    answers: { 201: waitlistPlaceSchema },
    errors: { 409: ["not_sold_out", "already_owned", "already_started", "seminar_over"] },
  },
  {
    method: "DELETE",
    path: "/api/seminars/{id}/waitlist",
    summary: "Leave the queue",
    auth: "required",
    input: seminarInput,
    answers: { 204: null },
  },
];
