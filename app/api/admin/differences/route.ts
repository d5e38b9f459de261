import { listDifferences } from "@/lib/payments/difference-queries";
import { differenceSchema, listDifferencesInput } from "@/lib/payments/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "Money of another amount or currency than its order's, for admins",
    input: listDifferencesInput,
    answers: { 200: pageOf(differenceSchema) },
    errors: { 404: ["not_found"] },
  },
  listDifferences,
);
