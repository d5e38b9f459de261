import { addSection } from "@/lib/courses/add-section";
import { pagesShowing } from "@/lib/courses/rules";
import { addSectionInput, courseSchema } from "@/lib/courses/schema";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Add a section, the last of the course",
    input: addSectionInput,
    answers: { 201: courseSchema },
    errors: { 403: notAHost, 409: ["archived", "too_many"] },
    refreshes: pagesShowing,
  },
  addSection,
);
