import { listReports } from "@/lib/moderation/report-queries";
import { listReportsInput } from "@/lib/moderation/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listReportsInput, listReports);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
