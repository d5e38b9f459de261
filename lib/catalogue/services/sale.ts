import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Sale } from "@/lib/catalogue/offers/sale";
import { toSellable } from "@/lib/catalogue/offers/sellable";
import { endOfWithdrawalPeriod } from "@/lib/catalogue/offers/withdrawal-rules";
import { SlotTaken } from "./errors";
import { findNextFree, findService, findSlotOffer, isSlotBusy } from "./queries";
import { listQuestions } from "./question-queries";
import { earliestStart } from "./rules";

/** A service sells each slot to one person. */
export const serviceSale = {
  async find({ item_id, slot_id }) {
    const slot = slot_id && (await findSlotOffer(item_id, slot_id));
    if (!slot) return null;
    const { offer, cancellationPolicy } = slot.service;
    const isInTime = slot.startsAt >= earliestStart(slot.service, new Date());
    return {
      ...toSellable(offer),
      cancellationPolicy,
      isOnSale: offer.status === "published" && slot.withdrawnAt === null && isInTime,
      isTaken: await isSlotBusy(slot),
    };
  },

  async isOwned({ id: userId }, { slot_id: slotId }) {
    return (await db.booking.count({ where: { userId, slotId: String(slotId), status: "confirmed" } })) > 0;
  },

  async show(actor, { slug, slotId }) {
    const service = await findService({ actor }, { id: slug });
    const slot = slotId ? await findSlotOffer(service.id, slotId) : null;
    if (!slot) throw new NotFound();
    const { questions, answers_kept_days } = await listQuestions(service.id);
    return {
      item: service,
      terms: {
        questions,
        answers_kept_days,
        slot_id: slot.id,
        starts_at: slot.startsAt.toISOString(),
        ends_at: slot.endsAt.toISOString(),
        clocks: { own: await findTimeZone(actor.id), other: await findTimeZone(service.host.id) },
        location: service.location,
        cancellation_policy: service.cancellation_policy,
        starts_within_withdrawal:
          service.price_amount > 0 && slot.startsAt < endOfWithdrawalPeriod(new Date()),
      },
    };
  },

  ask: ({ item_id }) => listQuestions(item_id),

  async describe({ id: orderId, offerId }) {
    const booking = await db.booking.findFirst({ where: { orderId } });
    const { location, address, offer } = await db.service.findUniqueOrThrow({
      where: { id: offerId },
      select: { location: true, address: true, offer: { select: { host: { select: { timeZone: true } } } } },
    });
    const isGranted = booking?.status === "confirmed";
    // The exact address is shown only to people who have booked.
    const isTold = isGranted && location !== "online" && address !== "";
    return { isGranted, location: isTold ? address : location, hostTimeZone: offer.host.timeZone };
  },

  // People with a coming session; past ones no longer count.
  holders: (id) => Prisma.sql`
    select user_id from app.bookings where service_id = ${id}::uuid and status = 'confirmed' and ends_at > now()`,

  losses: {
    bookings_of_offered_slots: "taken",
    busy_times_host_free: "taken",
    bookings_user_not_double_booked: "taken",
  },

  hold: {
    async take(tx, { id, userId, slotId, expiresAt }) {
      await tx.$executeRaw`
        insert into app.bookings (slot_id, service_id, host_id, user_id, order_id, starts_at, ends_at, status, held_until)
        select id, service_id, host_id, ${userId}::uuid, ${id}::uuid, starts_at, ends_at, 'held', ${expiresAt}
        from app.slots where id = ${slotId}::uuid`;
    },
    retake: (orderId) => Prisma.sql`
      update app.bookings set status = 'held', held_until = now(), ended_at = null
      where order_id = ${orderId}::uuid and status = 'released' and starts_at > now()`,
    async refuse(actor, { item_id, slot_id }) {
      const slot = await findSlotOffer(item_id, String(slot_id));
      return new SlotTaken(slot && (await findNextFree(actor, slot)));
    },
    alongside: [],
  },

  grant: {
    table: Prisma.sql`app.bookings`,
    given: "confirmed",
    ended: "released",
    isLeft: Prisma.sql`true`,
    give: Prisma.sql`
      update app.bookings set status = 'confirmed', held_until = null
      from paid where bookings.order_id = paid.id and bookings.status = 'held'`,
  },

  emails: { free: "booking_confirmed", paid: "booking_confirmed" },

  immediateStart: "2026-11-service",
} satisfies Sale;

async function findTimeZone(id: string): Promise<string> {
  return (await db.user.findUniqueOrThrow({ where: { id }, select: { timeZone: true } })).timeZone;
}
