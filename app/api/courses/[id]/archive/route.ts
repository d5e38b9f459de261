import { archiveCourse } from "@/lib/courses/lifecycle";
import { pagesShowing } from "@/lib/courses/rules";
import { courseInput, courseSchema } from "@/lib/courses/schema";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Take it away; what is bought stays bought",
    input: courseInput,
    answers: { 200: courseSchema },
    errors: { 403: notAHost, 409: ["not_published"] },
    refreshes: pagesShowing,
  },
  archiveCourse,
);
