import { publishCourse } from "@/lib/courses/lifecycle";
import { pagesShowing } from "@/lib/courses/rules";
import { courseInput, courseSchema } from "@/lib/courses/schema";
import { notAHost, notPaid } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

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
