import { respondWithFile } from "@/app/api/sales/respond-with-file";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { exportBuyers } from "@/lib/commerce/buyers/export-buyers";
import { listBuyers } from "@/lib/commerce/buyers/queries";
import { buyerSchema, exportBuyersInput, listBuyersInput } from "@/lib/commerce/buyers/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

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
