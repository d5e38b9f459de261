import { perAddress, reportContent } from "@/lib/community/moderation/report-content";
import { receiptSchema, reportContentInput } from "@/lib/community/moderation/schema";
import { publicRoute } from "@/lib/system/web/route";

export const POST = publicRoute(
  {
    summary: "Report what should not be here; for everyone",
    input: reportContentInput,
    answers: { 201: receiptSchema },
    errors: { 404: ["not_found"], 409: ["already_reported"], 429: ["rate_limited"] },
    rate: perAddress,
  },
  reportContent,
);
