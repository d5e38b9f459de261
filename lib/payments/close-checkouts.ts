import { db } from "@/lib/platform/db";
import { AmountMismatch } from "./errors";
import { paymentGateway } from "./gateway";
import { reportDifference } from "./report-difference";
import { applyCheckoutState } from "./settle-checkout";

/**
 * Makes sure that nobody can pay for an order any more, so that what it holds may be let go. Answers `paid` when
 * someone was faster, and has then settled that; `processing` when money is on its way.
 */
export async function closeCheckouts(orderId: string): Promise<"closed" | "processing" | "paid"> {
  const checkouts = await db.checkout.findMany({
    where: { orderId, status: "open" },
    include: { order: true },
  });
  for (const checkout of checkouts) {
    const state = await paymentGateway(checkout.provider).expire(checkout.sessionId);
    if (state.status === "processing") return "processing";
    if (state.status !== "paid" && state.status !== "authorised") continue;
    try {
      if ((await applyCheckoutState(checkout, state)) !== "released") return "paid";
    } catch (error) {
      if (!(error instanceof AmountMismatch)) throw error;
      // Money that buys nothing until a person has looked at it is no reason to hold a seat.
      await reportDifference(checkout.id, error);
    }
  }
  return "closed";
}
