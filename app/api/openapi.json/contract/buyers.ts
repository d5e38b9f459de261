import { buyerSchema, exportBuyersInput, listBuyersInput } from "@/lib/buyers/schema";
import { offerKinds } from "@/lib/offers/kind";
import type { Endpoint } from "@/lib/web/openapi";
import { notAHost } from "./item-endpoints";
import { pageOf } from "./page-of";

export const buyerEndpoints: Endpoint[] = offerKinds.flatMap((kind): Endpoint[] => [
  {
    method: "GET",
    path: `/api/${kind}s/{id}/buyers`,
    summary: "Who has it, latest first, by name alone",
    auth: "required",
    input: listBuyersInput,
    answers: { 200: pageOf(buyerSchema) },
    errors: { 403: notAHost },
  },
  {
    method: "GET",
    path: `/api/${kind}s/{id}/buyers/csv`,
    summary: "The same for a spreadsheet, without addresses",
    auth: "required",
    input: exportBuyersInput,
    answers: { 200: { mediaType: "text/csv" } },
    errors: { 403: notAHost },
  },
]);
