import { recipientFields, toRecipient } from "@/lib/notify/queries";
import { db } from "@/lib/platform/db";

export type OrderContext = NonNullable<Awaited<ReturnType<typeof findOrderContext>>>;

/** What emails say of an order. */
export async function findOrderContext(id: string) {
  const found = await db.order.findUnique({
    where: { id },
    select: {
      id: true,
      userId: true,
      hostId: true,
      kind: true,
      title: true,
      status: true,
      number: true,
      amount: true,
      currency: true,
      vatRateBp: true,
      vatAmount: true,
      immediateStart: true,
      movedByHostAt: true,
      createdAt: true,
      updatedAt: true,
      paidAt: true,
      expiresAt: true,
      user: { select: { ...recipientFields, linkEdition: true } },
      offer: {
        select: {
          slug: true,
          host: { select: recipientFields },
          seminar: { select: { startsAt: true, durationMinutes: true, sequence: true, status: true } },
          service: { select: { location: true, address: true } },
        },
      },
      seat: { select: { id: true, status: true } },
      booking: { select: { startsAt: true, endsAt: true, sequence: true, status: true } },
      authorisations: { where: { isGranted: true }, select: { status: true } },
      events: { where: { event: "withdrawn" }, select: { occurredAt: true, details: true } },
    },
  });
  if (!found) return null;
  const { user, offer, ...order } = found;
  const { slug, host, seminar, service } = offer;
  return {
    ...order,
    seminar: seminar && { slug, ...seminar },
    service,
    buyer: toRecipient(user),
    buyerName: user.displayName,
    linkEdition: user.linkEdition,
    host: toRecipient(host),
    hostName: host.displayName,
  };
}

/** The order that gave someone their latest seat in a seminar. */
export async function findSeatContext(userId: string, seminarId: string) {
  const seat = await db.seat.findFirst({ where: { userId, seminarId }, orderBy: { id: "desc" } });
  return seat && findOrderContext(seat.orderId);
}
