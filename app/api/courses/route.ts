import { createCourse } from "@/lib/courses/lifecycle";
import { listCourses } from "@/lib/courses/queries";
import { courseSchema, courseSummarySchema, createCourseInput, listCoursesInput } from "@/lib/courses/schema";
import { pageOf } from "@/lib/web/page-of";
import { notAHost } from "@/lib/web/refusals";
import { publicRoute, route } from "@/lib/web/route";

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
