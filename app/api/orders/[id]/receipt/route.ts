import { printReceipt } from "@/lib/commerce/receipts/print-receipt";
import { printReceiptInput } from "@/lib/commerce/receipts/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "The receipt as a PDF, as friskvårdskvitto, or one of the order's credit notes",
    input: printReceiptInput,
    answers: { 200: { mediaType: "application/pdf" } },
    errors: { 404: ["not_found"], 409: ["not_paid"] },
    respond: ({ fileName, pdf }) =>
      new Response(new Uint8Array(pdf), {
        headers: {
          "content-type": "application/pdf",
          "content-disposition": `inline; filename="${fileName}"`,
        },
      }),
  },
  printReceipt,
);
