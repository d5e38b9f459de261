import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { createPass, publishPass } from "@/lib/catalogue/passes/lifecycle";
import { createPassInput } from "@/lib/catalogue/passes/schema";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import type { Actor } from "@/lib/people/identity/actor";
import { payAtProvider } from "./payments";
import { seminarOf } from "./seminars";

/** Creates a series of weekly dates from in so many days, with so many seats each. */
export async function seriesOf(host: Actor, { dates = 4, capacity = 20, from = 10 } = {}) {
  const { id: seriesId } = await db.seminarSeries.create({
    data: { hostId: host.id, intervalWeeks: 1, timeZone: "Europe/Stockholm" },
  });
  const seminars = [];
  for (let week = 0; week < dates; week++) {
    const startsAt = after(new Date(), days(from + 7 * week));
    seminars.push(await seminarOf(host, { seriesId, capacity, startsAt, priceAmount: 20_000 }));
  }
  return { seriesId, seminars };
}

/** Creates a series and a pass for it on sale. */
export async function passOf(
  host: Actor,
  {
    price = 50_001,
    policy = "moderate",
    ...series
  }: {
    price?: number;
    policy?: "flexible" | "moderate" | "strict";
    dates?: number;
    capacity?: number;
    from?: number;
  } = {},
) {
  const { seriesId, seminars } = await seriesOf(host, series);
  const said = { title: "Höstens kvällar", summary: "Alla kvällar.", price_amount: price };
  const draft = await createPass(
    host,
    createPassInput.parse({ ...said, series_id: seriesId, cancellation_policy: policy }),
  );
  return { pass: await publishPass(host, { id: draft.id }), seriesId, seminars };
}

/** Buys a pass and pays for it. */
export async function boughtPass(buyer: Actor, passId: string): Promise<string> {
  const { order } = await placeOrder(buyer, { kind: "series", item_id: passId });
  if (order.amount === 0) return order.id;
  const { session_id } = await openCheckout(buyer, { order_id: order.id });
  await payAtProvider(session_id);
  const { id } = await db.checkout.findFirstOrThrow({ where: { sessionId: session_id } });
  await settleCheckout(id);
  return order.id;
}

/** The state of each seat of an order, the first date first. */
export async function seatsOf(orderId: string): Promise<string[]> {
  const seats = await db.seat.findMany({
    where: { orderId },
    orderBy: { seminar: { startsAt: "asc" } },
    select: { status: true },
  });
  return seats.map(({ status }) => status);
}
