import { respondWithFile } from "@/app/api/sales/respond-with-file";
import { exportBuyers } from "@/lib/buyers/export-buyers";
import { listBuyers } from "@/lib/buyers/queries";
import { buyerSchema, exportBuyersInput, listBuyersInput } from "@/lib/buyers/schema";
import type { OfferKind } from "@/lib/offers/kind";
import { pageOf } from "@/lib/web/page-of";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

/** Who has an offer. */
export const buyersOf = (kind: OfferKind) => ({
  GET: route(
    {
      summary: "Who has it, latest first, by name alone",
      input: listBuyersInput,
      answers: { 200: pageOf(buyerSchema) },
      errors: { 403: notAHost },
    },
    listBuyers(kind),
  ),
});

export const buyersFileOf = (kind: OfferKind) => ({
  GET: route(
    {
      summary: "The same for a spreadsheet, without addresses",
      input: exportBuyersInput,
      answers: { 200: { mediaType: "text/csv" } },
      errors: { 403: notAHost },
      respond: respondWithFile,
    },
    exportBuyers(kind),
  ),
});
