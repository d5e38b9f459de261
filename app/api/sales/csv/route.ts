import { exportCsv } from "@/lib/commerce/sales/export-sales";
import { salesMonthInput } from "@/lib/commerce/sales/schema";
import { route } from "@/lib/system/web/route";
import { respondWithFile } from "../respond-with-file";

export const GET = route(
  {
    summary: "One's own sales of a month, for a spreadsheet",
    input: salesMonthInput,
    answers: { 200: { mediaType: "text/csv" } },
    errors: { 403: ["not_a_host"] },
    respond: respondWithFile,
  },
  exportCsv,
);
