import { db, Prisma } from "@/lib/base/platform/db";
import { after, minutes } from "@/lib/base/platform/time";
import type { Sale } from "@/lib/catalogue/offers/sale";
import { toSellable } from "@/lib/catalogue/offers/sellable";
import { SoldOut } from "./errors";
import { findSeminar, findSeminarOffer, findWaitlistPlace } from "./queries";
import { isOnSale, isSoldOut } from "./rules";

/** A seminar sells its seats while there are any, first to the people on the waiting list. */
export const seminarSale = {
  async find({ item_id }) {
    const seminar = await findSeminarOffer(item_id);
    if (!seminar) return null;
    const { cancellationPolicy, isWithdrawalExcepted } = seminar;
    const now = new Date();
    return {
      ...toSellable(seminar),
      cancellationPolicy,
      isWithdrawalExcepted,
      isOnSale: isOnSale(seminar, now),
      isTaken: isSoldOut(seminar, now),
    };
  },

  async isOwned({ id: userId }, { item_id: seminarId }) {
    return (await db.seat.count({ where: { userId, seminarId, status: "confirmed" } })) > 0;
  },

  async show(actor, { slug }) {
    const seminar = await findSeminar({ actor }, { id: slug });
    const { starts_at, duration_minutes, cancellation_policy, is_withdrawal_excepted } = seminar;
    const ends_at = after(new Date(starts_at), minutes(duration_minutes)).toISOString();
    return { item: seminar, terms: { starts_at, ends_at, cancellation_policy, is_withdrawal_excepted } };
  },

  ask: async () => null,

  async describe({ id: orderId }) {
    const { grants, waitlistEntry } = await db.order.findUniqueOrThrow({
      where: { id: orderId },
      select: {
        grants: { select: { seat: { select: { status: true } } } },
        waitlistEntry: { select: { status: true } },
      },
    });
    const isGranted = grants.some(({ seat }) => seat?.status === "confirmed");
    return { isGranted, isOffer: waitlistEntry?.status === "offered" };
  },

  holders: (id) => Prisma.sql`
    select user_id from app.seats where seminar_id = ${id}::uuid and status = 'confirmed'`,

  losses: {
    seminars_seats_within_capacity: "taken",
    seats_waitlist_first: "taken",
    seats_in_published_seminars: "not_on_sale",
    seats_one_per_seminar: "owned",
  },

  hold: {
    async take(tx, { id, userId, offerId, expiresAt }) {
      await tx.$executeRaw`
        insert into app.seats (seminar_id, user_id, order_id, status, held_until)
        values (${offerId}::uuid, ${userId}::uuid, ${id}::uuid, 'held', ${expiresAt})`;
    },
    retake: (orderId) => Prisma.sql`
      update app.seats set status = 'held', held_until = now(), ended_at = null
      from app.seminars where seats.order_id = ${orderId}::uuid and seats.status = 'released'
        and seminars.id = seats.seminar_id and seminars.status in ('scheduled', 'live')`,
    async refuse(actor, { item_id: id }) {
      const place = await findWaitlistPlace(actor, { id });
      return new SoldOut(place?.position);
    },
    // A seat that is held for a person from the waiting list.
    alongside: [
      Prisma.sql`
        update app.waitlist_entries w set order_id = held.order_id, offer_expires_at = held.expires_at
        from held where w.order_id = held.id and w.status = 'offered'`,
    ],
  },

  grant: {
    table: Prisma.sql`app.seats`,
    given: "confirmed",
    ended: "released",
    isLeft: Prisma.sql`exists (
      select from app.seminars s
      where s.id = g.seminar_id and (s.starts_at > now() or s.status = 'cancelled'))`,
    give: Prisma.sql`
      update app.seats set status = 'confirmed', held_until = null
      from paid where seats.order_id = paid.id and seats.status = 'held'`,
  },

  emails: { free: "seat_confirmed", paid: null },

  immediateStart: null,
} satisfies Sale;
