import { db } from "@/lib/base/platform/db";
import { AmountMismatch } from "./errors";
import { paymentGateway } from "./gateway";
import { reportDifference } from "./report-difference";
import { applyCheckoutState } from "./settle-checkout";

/**
 * Closes an order's checkouts so that nobody can pay for it any more and its hold may be released. Returns `paid` if a
 * payment was faster, which is then settled; `processing` if money is on its way.
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
