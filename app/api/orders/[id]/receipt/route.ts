import { printReceipt } from "@/lib/receipts/print-receipt";
import { printReceiptInput } from "@/lib/receipts/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(printReceiptInput, printReceipt, {
  respond: ({ fileName, pdf }) =>
    new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${fileName}"`,
      },
    }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
