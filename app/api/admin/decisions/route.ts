import { listDecisions } from "@/lib/community/moderation/decision-queries";
import { decisionSchema, listDecisionsInput } from "@/lib/community/moderation/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "What has been decided about a thing or a person, newest first, for admins",
    input: listDecisionsInput,
    answers: { 200: pageOf(decisionSchema) },
    errors: { 404: ["not_found"] },
  },
  listDecisions,
);
