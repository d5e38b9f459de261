import { duplicateCourse } from "@/lib/catalogue/courses/lifecycle";
import { courseInput, courseSchema } from "@/lib/catalogue/courses/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "A draft like it, under an address of its own and with nothing sold",
    input: courseInput,
    answers: { 201: courseSchema },
    errors: { 403: notAHost },
  },
  duplicateCourse,
);
