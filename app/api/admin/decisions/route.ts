import { listDecisions } from "@/lib/moderation/decision-queries";
import { decisionSchema, listDecisionsInput } from "@/lib/moderation/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "What has been decided about a thing or a person, newest first, for admins",
    input: listDecisionsInput,
    answers: { 200: pageOf(decisionSchema) },
    errors: { 404: ["not_found"] },
  },
  listDecisions,
);
