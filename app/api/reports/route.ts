import { perAddress, reportContent } from "@/lib/moderation/report-content";
import { reportContentInput } from "@/lib/moderation/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(reportContentInput, reportContent, { status: 201, rate: perAddress });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
