import { changeSection } from "@/lib/courses/change-section";
import { removeSection } from "@/lib/courses/remove-section";
import { pagesShowing } from "@/lib/courses/rules";
import { changeSectionInput, sectionInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const PATCH = route(changeSectionInput, changeSection, { refreshes: pagesShowing });
export const DELETE = route(sectionInput, removeSection, { refreshes: pagesShowing });

export const { GET, POST, PUT, OPTIONS } = methodNotAllowed("PATCH", "DELETE");
