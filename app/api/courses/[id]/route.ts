import { updateCourse } from "@/lib/catalogue/courses/lifecycle";
import { findCourse } from "@/lib/catalogue/courses/queries";
import { pagesShowing } from "@/lib/catalogue/courses/rules";
import { courseSchema, findCourseInput, updateCourseInput } from "@/lib/catalogue/courses/schema";
import { notAHost, notPaid } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

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
