import { changeSection } from "@/lib/courses/change-section";
import { findSection } from "@/lib/courses/queries";
import { removeSection } from "@/lib/courses/remove-section";
import { pagesShowing } from "@/lib/courses/rules";
import { changeSectionInput, sectionInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(sectionInput, findSection, { isItem: true });
export const PATCH = route(changeSectionInput, changeSection, {
  isItem: ({ sections }, { section_id }) => sections.find(({ id }) => id === section_id) ?? null,
  refreshes: pagesShowing,
});
export const DELETE = route(sectionInput, removeSection, { refreshes: pagesShowing });

export const { POST, PUT, OPTIONS } = methodNotAllowed("GET", "PATCH", "DELETE");
