import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { AmountMismatch } from "./errors";
import { settleCheckout } from "./settle-checkout";

/** For a buyer who returns before the provider's event arrives. What cannot be settled now is left to that event. */
export async function settleOrder(actor: Actor, { id }: { id: string }): Promise<void> {
  const checkout = await db.checkout.findFirst({
    where: { status: "open", order: { id, userId: actor.id, status: "pending" } },
    select: { id: true },
  });
  if (!checkout) return;
  try {
    await settleCheckout(checkout.id);
  } catch (error) {
    if (error instanceof AmountMismatch || error instanceof Unavailable) return;
    throw error;
  }
}
