import { z } from "zod";
import {
  courseInput,
  courseSchema,
  courseSummarySchema,
  createCourseInput,
  findCourseInput,
  lessonInput,
  lessonSchema,
  listCoursesInput,
  progressSchema,
  replaceLessonsInput,
  saveProgressInput,
  updateCourseInput,
} from "@/lib/courses/schema";
import { findHostInput, hostSchema } from "@/lib/hosts/schema";
import {
  createSeminarInput,
  findSeminarInput,
  listSeminarsInput,
  seminarInput,
  seminarSchema,
  updateSeminarInput,
  waitlistPlaceSchema,
  withdrawalExceptionInput,
} from "@/lib/seminars/schema";
import {
  availabilitySchema,
  createServiceInput,
  findServiceInput,
  listServicesInput,
  listSlotsInput,
  serviceInput,
  serviceSchema,
  setAvailabilityInput,
  slotSchema,
  updateServiceInput,
} from "@/lib/services/schema";
import type { Endpoint } from "@/lib/web/openapi";
import { pageOf } from "./page-of";

const notAHost = ["not_a_host"];
const notPaid = "payouts_not_ready";

interface Kind {
  noun: "courses" | "services" | "seminars";
  item: z.ZodType;
  summary: z.ZodType;
  inputs: Record<"list" | "find" | "create" | "update" | "id", z.ZodType>;
  errors: Record<"update" | "publish" | "archive", readonly string[]>;
}

/** What courses, services and seminars have in common. */
const item = ({ noun, item, summary, inputs, errors }: Kind): Endpoint[] => [
  {
    method: "GET",
    path: `/api/${noun}`,
    summary: `Published ${noun}`,
    auth: "optional",
    input: inputs.list,
    answers: { 200: pageOf(summary) },
  },
  {
    method: "POST",
    path: `/api/${noun}`,
    summary: "Create a draft",
    auth: "required",
    input: inputs.create,
    answers: { 201: item },
    errors: { 403: notAHost },
  },
  {
    method: "GET",
    path: `/api/${noun}/{id}`,
    summary: "One, by id or slug; a draft is there for its host alone",
    auth: "optional",
    input: inputs.find,
    answers: { 200: item },
  },
  {
    method: "PATCH",
    path: `/api/${noun}/{id}`,
    summary: "Change one's own",
    auth: "required",
    input: inputs.update,
    answers: { 200: item },
    errors: { 403: notAHost, 409: errors.update },
  },
  {
    method: "POST",
    path: `/api/${noun}/{id}/publish`,
    summary: "Put a draft on sale",
    auth: "required",
    input: inputs.id,
    answers: { 200: item },
    errors: { 403: notAHost, 409: errors.publish },
  },
  {
    method: "POST",
    path: `/api/${noun}/{id}/archive`,
    summary: "Take it away; what is bought stays bought",
    auth: "required",
    input: inputs.id,
    answers: { 200: item },
    errors: { 403: notAHost, 409: errors.archive },
  },
];

export const catalogueEndpoints: Endpoint[] = [
  ...item({
    noun: "courses",
    item: courseSchema,
    summary: courseSummarySchema,
    inputs: {
      list: listCoursesInput,
      find: findCourseInput,
      create: createCourseInput,
      update: updateCourseInput,
      id: courseInput,
    },
    errors: {
      update: ["archived", notPaid],
      publish: ["not_a_draft", "no_lessons", notPaid],
      archive: ["not_published"],
    },
  }),
  {
    method: "PUT",
    path: "/api/courses/{id}/lessons",
    summary: "Say what the lessons are, in their order",
    auth: "required",
    input: replaceLessonsInput,
    answers: { 200: courseSchema },
    errors: { 403: notAHost, 409: ["archived", "no_lessons"] },
  },
  {
    method: "GET",
    path: "/api/courses/{id}/lessons/{lesson_id}",
    summary: "One lesson, for those enrolled; a preview for everyone",
    auth: "optional",
    input: lessonInput,
    answers: { 200: lessonSchema },
    errors: { 403: ["no_access"] },
  },
  {
    method: "PUT",
    path: "/api/courses/{id}/lessons/{lesson_id}/progress",
    summary: "Note how far one has come",
    auth: "required",
    input: saveProgressInput,
    answers: { 200: progressSchema },
    errors: { 403: ["no_access"] },
  },

  ...item({
    noun: "services",
    item: serviceSchema,
    summary: serviceSchema,
    inputs: {
      list: listServicesInput,
      find: findServiceInput,
      create: createServiceInput,
      update: updateServiceInput,
      id: serviceInput,
    },
    errors: {
      update: ["archived", notPaid],
      publish: ["not_a_draft", "no_hours", notPaid],
      archive: ["not_published"],
    },
  }),
  {
    method: "GET",
    path: "/api/services/{id}/slots",
    summary: "Free slots",
    auth: "optional",
    input: listSlotsInput,
    answers: { 200: z.array(slotSchema) },
  },
  {
    method: "GET",
    path: "/api/services/{id}/availability",
    summary: "One's own weekly hours",
    auth: "required",
    input: serviceInput,
    answers: { 200: availabilitySchema },
    errors: { 403: notAHost },
  },
  {
    method: "PUT",
    path: "/api/services/{id}/availability",
    summary: "Say which hours of the week can be booked",
    auth: "required",
    input: setAvailabilityInput,
    answers: { 200: availabilitySchema },
    errors: { 403: notAHost, 409: ["archived"] },
  },

  ...item({
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
        "seats_sold",
        "starts_in_the_past",
        "capacity_below_seats",
        notPaid,
      ],
      publish: ["not_a_draft", "starts_in_the_past", notPaid],
      archive: ["not_a_draft"],
    },
  }),
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

  {
    method: "GET",
    path: "/api/hosts/{slug}",
    summary: "A host, and what they offer",
    auth: "optional",
    input: findHostInput,
    answers: { 200: hostSchema },
  },
];
