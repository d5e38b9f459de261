import { updateCourse } from "@/lib/courses/lifecycle";
import { findCourse } from "@/lib/courses/queries";
import { pagesShowing } from "@/lib/courses/rules";
import { courseSchema, findCourseInput, updateCourseInput } from "@/lib/courses/schema";
import { notAHost, notPaid } from "@/lib/web/refusals";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(
  {
    summary: "One, by id or slug; a draft is there for its host alone",
    input: findCourseInput,
    answers: { 200: courseSchema },
    isItem: true,
    isPublic: true,
  },
  findCourse,
);

export const PATCH = route(
  {
    summary: "Change one's own",
    input: updateCourseInput,
    answers: { 200: courseSchema },
    errors: { 403: notAHost, 409: ["archived", notPaid] },
    isItem: true,
    refreshes: pagesShowing,
  },
  updateCourse,
);
