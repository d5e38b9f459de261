import { changeSection } from "@/lib/catalogue/courses/change-section";
import { findSection } from "@/lib/catalogue/courses/queries";
import { removeSection } from "@/lib/catalogue/courses/remove-section";
import { pagesShowing } from "@/lib/catalogue/courses/rules";
import {
  changeSectionInput,
  courseSchema,
  sectionInput,
  sectionSchema,
} from "@/lib/catalogue/courses/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

export const GET = publicRoute(
  { summary: "A section of a course", input: sectionInput, answers: { 200: sectionSchema }, isItem: true },
  findSection,
);

export const PATCH = route(
  {
    summary: "Change what a section is called, or where it stands with its lessons",
    input: changeSectionInput,
    answers: { 200: courseSchema },
    errors: { 403: notAHost, 409: ["archived"] },
    isItem: ({ sections }, { section_id }) => sections.find(({ id }) => id === section_id) ?? null,
    refreshes: pagesShowing,
  },
  changeSection,
);

export const DELETE = route(
  {
    summary: "Remove a section; its lessons stay, in the one before",
    input: sectionInput,
    answers: { 200: courseSchema },
    errors: { 403: notAHost, 409: ["archived"] },
    refreshes: pagesShowing,
  },
  removeSection,
);
