import { updateService } from "@/lib/services/lifecycle";
import { findService } from "@/lib/services/queries";
import { pagesShowing } from "@/lib/services/rules";
import { findServiceInput, updateServiceInput } from "@/lib/services/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(findServiceInput, findService, { isItem: true, isPublic: true });
export const PATCH = route(updateServiceInput, updateService, { isItem: true, refreshes: pagesShowing });

export const { POST, PUT, DELETE, OPTIONS } = methodNotAllowed("GET", "PATCH");
