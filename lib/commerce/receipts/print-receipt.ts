import type { Actor } from "@/lib/people/identity/actor";
import { composeReceipt, composeWellnessReceipt } from "./compose-receipt";
import { findReceipt } from "./queries";
import { renderSheet } from "./render-sheet";
import type { PrintReceiptInput } from "./schema";

export interface PrintedReceipt {
  fileName: string;
  pdf: Buffer;
}

/** Returns an order's receipt or credit note as a PDF, rendered anew from its snapshot. Throws NotFound, NotPaid. */
export async function printReceipt(actor: Actor, input: PrintReceiptInput): Promise<PrintedReceipt> {
  const receipt = await findReceipt(actor, input);
  const isWellness = input.variant === "friskvard" && !receipt.credits;
  const sheet = isWellness ? composeWellnessReceipt(receipt) : composeReceipt(receipt);
  const name = isWellness ? "friskvardskvitto" : receipt.credits ? "kreditnota" : "kvitto";
  return { fileName: `${name}-${receipt.number}.pdf`, pdf: await renderSheet(sheet) };
}
