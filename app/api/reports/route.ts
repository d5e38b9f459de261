import { perAddress, reportContent } from "@/lib/moderation/report-content";
import { receiptSchema, reportContentInput } from "@/lib/moderation/schema";
import { publicRoute } from "@/lib/web/route";

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
