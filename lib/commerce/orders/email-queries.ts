import { recipientFields, toRecipient } from "@/lib/base/notify/queries";
import { db } from "@/lib/base/platform/db";

export type OrderContext = NonNullable<Awaited<ReturnType<typeof findOrderContext>>>;

/** What emails say of an order, or of one of the seminars that it grants. */
export async function findOrderContext(id: string, seminarId?: string) {
  const found = await db.order.findUnique({
    where: { id },
    select: {
      id: true,
      userId: true,
      hostId: true,
      kind: true,
      offerId: true,
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
          host: { select: recipientFields },
          service: { select: { location: true, address: true } },
        },
      },
      grants: {
        select: {
          offerId: true,
          offer: {
            select: {
              slug: true,
              title: true,
              seminar: { select: { startsAt: true, durationMinutes: true, sequence: true, status: true } },
            },
          },
          seat: { select: { id: true, status: true } },
        },
      },
      booking: { select: { startsAt: true, endsAt: true, sequence: true, status: true } },
      authorisations: { where: { isGranted: true }, select: { status: true } },
      events: { where: { event: "withdrawn" }, select: { occurredAt: true, details: true } },
    },
  });
  if (!found) return null;
  const { user, offer, grants, offerId, ...order } = found;
  const { host, service } = offer;
  const granted = grants.find((grant) => grant.offerId === (seminarId ?? offerId));
  const seminar = granted?.offer.seminar ?? null;
  const seat = granted?.seat ?? null;
  const isPart = granted !== undefined && granted.offerId !== offerId;
  return {
    ...order,
    title: isPart ? granted.offer.title : order.title,
    seminar: granted && seminar ? { slug: granted.offer.slug, ...seminar } : null,
    seat,
    /** By which calendars know it. */
    eventId: isPart && seat ? seat.id : id,
    /** The dates of a purchase of several, the first one first. */
    dates: grants
      .filter((grant) => grant.offerId !== offerId)
      .flatMap(({ offer: { slug, title, seminar: date }, seat: place }) =>
        date && place ? { title, seminar: { slug, ...date }, seat: place, eventId: place.id } : [],
      )
      .toSorted((a, b) => a.seminar.startsAt.getTime() - b.seminar.startsAt.getTime()),
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
  return seat && findOrderContext(seat.orderId, seminarId);
}
