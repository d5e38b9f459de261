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
import type { Endpoint } from "@/lib/web/openapi";
import { itemEndpoints, notAHost, notPaid } from "./item-endpoints";

export const courseEndpoints: Endpoint[] = [
  ...itemEndpoints({
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
];
