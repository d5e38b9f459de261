import { findReport } from "@/lib/moderation/report-queries";
import { reportInput } from "@/lib/moderation/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(reportInput, findReport);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
