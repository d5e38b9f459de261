import { findExamination } from "@/lib/admin/overview-queries";
import { requestExamination } from "@/lib/admin/request-examination";
import { noInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(noInput, findExamination);
export const POST = route(noInput, requestExamination);

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
