import { findSummary } from "@/lib/summaries/queries";
import { summaryInput } from "@/lib/summaries/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(summaryInput, findSummary);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
