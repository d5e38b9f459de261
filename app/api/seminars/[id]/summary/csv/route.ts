import { respondWithFile } from "@/app/api/sales/respond-with-file";
import { exportSummary } from "@/lib/summaries/export-summary";
import { summaryInput } from "@/lib/summaries/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(summaryInput, exportSummary, { respond: respondWithFile });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
