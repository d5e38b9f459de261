import { findOverview } from "@/lib/admin/overview-queries";
import { noInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(noInput, findOverview);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
