import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { editionOf, namedBy, openSeal } from "@/lib/base/platform/tokens";
import { findSpanToMove } from "@/lib/catalogue/services/span-queries";
import type { Actor } from "@/lib/people/identity/actor";
import { InvalidToken } from "@/lib/people/identity/errors";
import { policyStartAfterMove } from "./cancellation-rules";
import { movableUntil } from "./rules";
import type { ShownMove } from "./schema";
import { termParts, termsOf } from "./withdrawal-queries";

const movableParts = {
  ...termParts,
  offer: {
    select: {
      ...termParts.offer.select,
      slug: true,
      service: { select: { location: true, address: true } },
    },
  },
  booking: { select: { status: true } },
  user: { select: { deletedAt: true, timeZone: true, linkEdition: true } },
} as const;

export type MovableOrder = Awaited<ReturnType<typeof findMovable>>;

/** Finds an order for a slot, for its buyer or its host. Throws NotFound. */
export async function findMovable(actor: Pick<Actor, "id">, id: string) {
  const order = await readMovable(actor, id);
  if (!order) throw new NotFound();
  return order;
}

function readMovable(actor: Pick<Actor, "id">, id: string) {
  return db.order.findFirst({
    where: { id, slotId: { not: null }, OR: [{ userId: actor.id }, { hostId: actor.id }] },
    include: movableParts,
  });
}

/** Finds the order that a mailed link may move or leave, until its session begins. Throws InvalidToken. */
export async function findMovableByLink(token: string): Promise<MovableOrder> {
  const id = namedBy(token);
  const order =
    id && (await db.order.findFirst({ where: { id, slotId: { not: null } }, include: movableParts }));
  const isSealed = order && openSeal(editionOf("booking", order.user.linkEdition), token) !== null;
  if (!isSealed || order.user.deletedAt || !order.slot || order.slot.startsAt <= new Date()) {
    throw new InvalidToken();
  }
  return order;
}

/**
 * Returns what a page shows about moving a booking: the free slots, the deadline, and which of the old terms remain for
 * the buyer. Null for admins.
 */
export async function findMove(
  actor: Pick<Actor, "id">,
  { id, from }: { id: string; from?: string | undefined },
  now: Date,
): Promise<ShownMove | null> {
  const order = await readMovable(actor, id);
  return order && showMove(order, actor, now, from);
}

export async function showMove(
  order: MovableOrder,
  actor: Pick<Actor, "id">,
  now: Date,
  from?: string,
): Promise<ShownMove | null> {
  const isHost = actor.id === order.hostId;
  if (!order.slot || order.booking?.status !== "confirmed") return null;
  const until = movableUntil(order.slot, isHost);
  const host = await db.user.findUniqueOrThrow({ where: { id: order.hostId }, select: { timeZone: true } });
  const policyStart = isHost ? null : policyStartAfterMove(termsOf(order), now);
  return {
    isHost,
    isMovedByHost: order.movedByHostAt !== null,
    until: until.toISOString(),
    termsFrom: policyStart?.toISOString() ?? null,
    span:
      now < until
        ? await findSpanToMove({ id: order.offerId, from })
        : { slots: [], earlier: null, later: null },
    timeZone: order.user.timeZone,
    hostTimeZone: host.timeZone,
  };
}
