import { updateSeminar } from "@/lib/seminars/lifecycle";
import { findSeminar } from "@/lib/seminars/queries";
import { pagesShowing } from "@/lib/seminars/rules";
import { findSeminarInput, updateSeminarInput } from "@/lib/seminars/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(findSeminarInput, findSeminar, { isItem: true, isPublic: true });
export const PATCH = route(updateSeminarInput, updateSeminar, { isItem: true, refreshes: pagesShowing });

export const { POST, PUT, DELETE, OPTIONS } = methodNotAllowed("GET", "PATCH");
