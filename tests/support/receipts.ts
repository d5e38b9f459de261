import { settleOrder } from "@/lib/commerce/payments/settle-order";
import { saveSeller } from "@/lib/commerce/sellers/save-seller";
import type { SaveSellerInput } from "@/lib/commerce/sellers/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { checkedOut, payAtProvider } from "./payments";
import { seminarOf } from "./seminars";

export const ashaAsSeller: SaveSellerInput = {
  legal_name: "Asha Lind Yoga AB",
  is_trader: true,
  org_nr: "556016-0680",
  is_vat_registered: true,
  street: "Såggatan 12",
  postal_code: "414 67",
  city: "Göteborg",
  email: "kvitto@asha.test",
};

/** Gives a host business details. */
export async function asSeller(host: Actor, changes: Partial<SaveSellerInput> = {}): Promise<Actor> {
  await saveSeller(host, { ...ashaAsSeller, ...changes });
  return host;
}

/** Buys a seat and pays for it in the sandbox. */
export async function paidSeat(host: Actor, buyer: Actor, data: Parameters<typeof seminarOf>[1] = {}) {
  const seminar = await seminarOf(host, { priceAmount: 29_000, ...data });
  const { orderId, sessionId } = await checkedOut(buyer, seminar.id);
  await payAtProvider(sessionId);
  await settleOrder(buyer, { id: orderId });
  return { seminar, orderId };
}
