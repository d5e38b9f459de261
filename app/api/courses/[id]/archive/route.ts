import { archiveCourse } from "@/lib/catalogue/courses/lifecycle";
import { pagesShowing } from "@/lib/catalogue/courses/rules";
import { courseInput, courseSchema } from "@/lib/catalogue/courses/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

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
