import { createCourse } from "@/lib/catalogue/courses/lifecycle";
import { listCourses } from "@/lib/catalogue/courses/queries";
import {
  courseSchema,
  courseSummarySchema,
  createCourseInput,
  listCoursesInput,
} from "@/lib/catalogue/courses/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { notAHost } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "Published courses",
    input: listCoursesInput,
    answers: { 200: pageOf(courseSummarySchema) },
    isPublic: true,
  },
  listCourses,
);

export const POST = route(
  {
    summary: "Create a draft",
    input: createCourseInput,
    answers: { 201: courseSchema },
    errors: { 403: notAHost },
  },
  createCourse,
);
