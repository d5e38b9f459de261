import { decideReport } from "@/lib/moderation/decide-report";
import { decideReportInput } from "@/lib/moderation/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(decideReportInput, decideReport, { refreshes: ({ pages }) => pages });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
