import { findCourseOffer } from "@/lib/courses/queries";
import type { Actor } from "@/lib/identity/actor";
import { canBePaid } from "@/lib/payouts/queries";
import { db } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { findSeminarOffer, findWaitlistPlace } from "@/lib/seminars/queries";
import { isSoldOut } from "@/lib/seminars/rules";
import { findNextFree, findSlotOffer, isSlotBusy } from "@/lib/services/queries";
import { AlreadyOwned, NotOnSale, OwnItem, SlotTaken, SoldOut } from "./errors";
import { isCourseOnSale, isPublic, isSeminarOnSale, isSlotOnSale } from "./rules";
import type { PlaceOrderInput } from "./schema";

export interface Offer {
  hostId: string;
  title: string;
  priceAmount: number;
  currency: string;
  vatRateBp: number;
  vatExemption: string | null;
  isPublic: boolean;
  isOnSale: boolean;
  isSoldOut: boolean;
  cancellationPolicy: string;
  isWithdrawalExcepted: boolean;
  slot?: NonNullable<Awaited<ReturnType<typeof findSlotOffer>>>;
}

/**
 * What the actor may buy now; with an open order for it, its seat or slot is theirs already. Throws NotFound, OwnItem,
 * AlreadyOwned, NotOnSale, SoldOut, SlotTaken.
 */
export async function requireOffer(
  actor: Actor,
  input: PlaceOrderInput,
  open: { id: string } | null = null,
): Promise<Offer> {
  const offer = await findOffer(input);
  if (!offer?.isPublic) throw new NotFound();
  if (offer.hostId === actor.id) throw new OwnItem();
  if (await isOwned(actor, input)) throw new AlreadyOwned();
  if (!offer.isOnSale) throw new NotOnSale();
  if (offer.priceAmount > 0 && !(await canBePaid(offer.hostId))) throw new NotOnSale();
  if (open) return offer;
  if (offer.isSoldOut) throw await soldOut(actor, input);
  if (offer.slot && (await isSlotBusy(offer.slot))) throw await slotTaken(actor, offer.slot);
  return offer;
}

/** The refusal, with what is free instead. */
export async function slotTaken(actor: Actor, slot: NonNullable<Offer["slot"]>): Promise<SlotTaken> {
  return new SlotTaken(await findNextFree(actor, slot));
}

/** The refusal, with where the actor stands in line. */
export async function soldOut(actor: Actor, { item_id }: PlaceOrderInput): Promise<SoldOut> {
  const place = await findWaitlistPlace(actor, { id: item_id });
  return new SoldOut(place?.position);
}

export async function findOffer(input: PlaceOrderInput): Promise<Offer | null> {
  const now = new Date();
  switch (input.kind) {
    case "course": {
      const course = await findCourseOffer(input.item_id);
      if (!course) return null;
      const isOnSale = isCourseOnSale(course);
      return { ...course, ...lawOnly, isPublic: isPublic(course), isOnSale, isSoldOut: false };
    }
    case "seminar": {
      const seminar = await findSeminarOffer(input.item_id);
      if (!seminar) return null;
      const isOnSale = isSeminarOnSale(seminar, now);
      return { ...seminar, isPublic: isPublic(seminar), isOnSale, isSoldOut: isSoldOut(seminar, now) };
    }
    case "service": {
      const slot = await findSlotOffer(input.item_id, input.slot_id);
      if (!slot) return null;
      const isOnSale = isSlotOnSale(slot, now);
      const terms = { ...lawOnly, ...slot.service };
      return { ...terms, isPublic: isPublic(slot.service), isOnSale, isSoldOut: false, slot };
    }
  }
}

/** Of what promises nothing beyond the law. */
const lawOnly = { cancellationPolicy: "none", isWithdrawalExcepted: false };

export async function isOwned(actor: Actor, input: PlaceOrderInput): Promise<boolean> {
  switch (input.kind) {
    case "course":
      return (
        (await db.enrollment.count({
          where: { userId: actor.id, courseId: input.item_id, status: "active" },
        })) > 0
      );
    case "seminar":
      return (
        (await db.seat.count({
          where: { userId: actor.id, seminarId: input.item_id, status: "confirmed" },
        })) > 0
      );
    case "service":
      return (
        (await db.booking.count({
          where: { userId: actor.id, slotId: input.slot_id, status: "confirmed" },
        })) > 0
      );
  }
}

/** The columns that say what an order is for. */
export function subject(input: PlaceOrderInput) {
  switch (input.kind) {
    case "course":
      return { courseId: input.item_id };
    case "seminar":
      return { seminarId: input.item_id };
    case "service":
      return { serviceId: input.item_id, slotId: input.slot_id };
  }
}
