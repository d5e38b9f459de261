import { addSection } from "@/lib/catalogue/courses/add-section";
import { pagesShowing } from "@/lib/catalogue/courses/rules";
import { addSectionInput, courseSchema } from "@/lib/catalogue/courses/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

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
