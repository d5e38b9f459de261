import { listDifferences } from "@/lib/commerce/payments/difference-queries";
import { differenceSchema, listDifferencesInput } from "@/lib/commerce/payments/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Money of another amount or currency than its order's, for admins",
    input: listDifferencesInput,
    answers: { 200: pageOf(differenceSchema) },
    errors: { 404: ["not_found"] },
  },
  listDifferences,
);
