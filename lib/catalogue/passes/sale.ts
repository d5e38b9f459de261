import { db, Prisma } from "@/lib/base/platform/db";
import { after, minutes } from "@/lib/base/platform/time";
import type { Sale } from "@/lib/catalogue/offers/sale";
import { toSellable } from "@/lib/catalogue/offers/sellable";
import { isSoldOut } from "@/lib/catalogue/seminars/rules";
import { seminarSale } from "@/lib/catalogue/seminars/sale";
import { DateSoldOut, DatesGone } from "./errors";
import { findPass, findPassOffer, isToCome, listDates } from "./queries";
import { hasDates } from "./rules";

/** A pass sells a seat in each of its dates to come, or none; a buyer who has one of them already is refused. */
export const passSale = {
  async find({ item_id }) {
    const pass = await findPassOffer(item_id);
    if (!pass) return null;
    const { dates, cancellationPolicy, ...offer } = pass;
    const now = new Date();
    return {
      ...toSellable(offer),
      cancellationPolicy,
      isWithdrawalExcepted: dates.length > 0 && dates.every((date) => date.isWithdrawalExcepted),
      isOnSale: pass.status === "published" && hasDates(dates),
      dates: dates.map(({ id }) => id),
      isTaken: dates.some((date) => isSoldOut(date, now)),
    };
  },

  async isOwned({ id: userId }, { item_id }) {
    const dates = await listDates(db, item_id);
    const seminarId = { in: dates.map(({ id }) => id) };
    return (await db.seat.count({ where: { userId, seminarId, status: "confirmed" } })) > 0;
  },

  async show(actor, { slug }) {
    const pass = await findPass({ actor }, { id: slug });
    const { seminars, cancellation_policy, is_withdrawal_excepted } = pass;
    const [first, last] = [seminars[0], seminars.at(-1)];
    if (!first || !last) return { item: pass, terms: { cancellation_policy, is_withdrawal_excepted } };
    return {
      item: pass,
      terms: {
        starts_at: first.starts_at,
        ends_at: after(new Date(last.starts_at), minutes(last.duration_minutes)).toISOString(),
        dates: seminars.map(({ starts_at }) => starts_at),
        cancellation_policy,
        is_withdrawal_excepted,
      },
    };
  },

  ask: async () => null,

  async describe({ id: orderId }) {
    const seats = await db.seat.findMany({ where: { orderId }, select: { status: true } });
    return { isGranted: seats.some(({ status }) => status === "confirmed") };
  },

  holders: (id) => Prisma.sql`
    select t.user_id from app.seats t join app.order_grants g on g.order_id = t.order_id and g.offer_id = t.seminar_id
    where g.sold_offer_id = ${id}::uuid and t.status = 'confirmed'`,

  // Its seats are lost as those of seminars are.
  losses: {},

  hold: {
    /** Locks the buyer's holds before offers before seminars, and each in the order of their ids, as everybody does. */
    async take(tx, { id, userId, offerId, expiresAt }) {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${userId}::uuid::text, 2))`;
      const dates = await tx.$executeRaw`
        with dates as (
          select d.id, s.series_id from app.passes p
          join app.seminars s on s.series_id = p.series_id join app.offers d on d.id = s.id
          where p.id = ${offerId}::uuid and ${isToCome}
          order by d.id for share of d
        )
        insert into app.order_grants (order_id, user_id, sold_offer_id, offer_id, series_id)
        select ${id}::uuid, ${userId}::uuid, ${offerId}::uuid, dates.id, dates.series_id from dates`;
      if (!hasDates({ length: dates })) throw new DatesGone();
      await tx.$executeRaw`
        with dates as (
          select s.id from app.order_grants g join app.seminars s on s.id = g.offer_id
          where g.order_id = ${id}::uuid
          order by s.id for no key update of s
        )
        insert into app.seats (seminar_id, user_id, order_id, status, held_until)
        select dates.id, ${userId}::uuid, ${id}::uuid, 'held', ${expiresAt} from dates`;
    },
    /** All of the seats or none. */
    retake: (orderId) => Prisma.sql`
      update app.seats set status = 'held', held_until = now(), ended_at = null
      where order_id = ${orderId}::uuid and status = 'released' and not exists (
        select from app.order_grants g join app.seminars s on s.id = g.offer_id
          join app.seats t on t.order_id = g.order_id and t.seminar_id = g.offer_id
        where g.order_id = ${orderId}::uuid and (t.status <> 'released' or s.status not in ('scheduled', 'live')))`,
    async refuse(_actor, { item_id }) {
      const now = new Date();
      const dates = await listDates(db, item_id);
      return new DateSoldOut(dates.filter((date) => isSoldOut(date, now)).map(({ slug }) => slug));
    },
    // What the replacing order grants is what the replaced one holds.
    alongside: [
      Prisma.sql`
        insert into app.order_grants (order_id, user_id, sold_offer_id, offer_id, series_id)
        select held.order_id, g.user_id, g.sold_offer_id, g.offer_id, g.series_id
        from app.order_grants g join held on held.id = g.order_id
        where g.series_id is not null and held.order_id <> held.id`,
    ],
  },

  grant: seminarSale.grant,

  emails: { free: "receipt", paid: null },

  immediateStart: null,
} satisfies Sale;
