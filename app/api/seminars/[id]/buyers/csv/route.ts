import { respondWithFile } from "@/app/api/sales/respond-with-file";
import { exportBuyers } from "@/lib/buyers/export-buyers";
import { exportBuyersInput } from "@/lib/buyers/schema";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "The same for a spreadsheet, without addresses",
    input: exportBuyersInput,
    answers: { 200: { mediaType: "text/csv" } },
    errors: { 403: notAHost },
    respond: respondWithFile,
  },
  exportBuyers("seminar"),
);
