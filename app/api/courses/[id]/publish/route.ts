import { publishCourse } from "@/lib/catalogue/courses/lifecycle";
import { pagesShowing } from "@/lib/catalogue/courses/rules";
import { courseInput, courseSchema } from "@/lib/catalogue/courses/schema";
import { notAHost, notPaid } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Put a draft on sale",
    input: courseInput,
    answers: { 200: courseSchema },
    errors: { 403: notAHost, 409: ["not_a_draft", "no_lessons", notPaid] },
    refreshes: pagesShowing,
  },
  publishCourse,
);
