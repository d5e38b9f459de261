import { z } from "zod";
import { db } from "@/lib/base/platform/db";
import { paymentGateway } from "./gateway";

/**
 * Returns our checkout for a provider's session, recording it now if a crash prevented that. Null for sessions that are
 * not ours.
 */
export async function adoptCheckout(
  sessionId: string,
  orderId: string | null | undefined,
): Promise<string | null> {
  const known = await db.checkout.findFirst({ where: { sessionId }, select: { id: true } });
  return known?.id ?? recordOrphan(sessionId, orderId);
}

/** A crash between the provider's response and our recording of it leaves a session that only the provider knows. */
async function recordOrphan(sessionId: string, orderId: string | null | undefined): Promise<string | null> {
  const order = z.uuid().safeParse(orderId);
  if (!order.success || (await db.order.count({ where: { id: order.data } })) === 0) return null;
  const gateway = paymentGateway();
  const state = await gateway.retrieve(sessionId);
  if (state.orderId !== order.data) return null;
  const { provider } = gateway;
  await db.checkout.createMany({
    data: {
      orderId: order.data,
      provider,
      sessionId,
      url: "",
      status: state.status === "expired" ? "expired" : "complete",
      expiresAt: new Date(),
    },
    skipDuplicates: true,
  });
  const checkout = await db.checkout.findFirst({ where: { provider, sessionId }, select: { id: true } });
  return checkout?.id ?? null;
}
