import { type Database, db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { decodeCursor, idKey, toPage } from "@/lib/base/platform/pagination";
import { openSeal } from "@/lib/base/platform/tokens";
import { sales } from "@/lib/catalogue/kinds/registry";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import type { MessageList, MessageListInput, MuteInput } from "./schema";

/** Selects the `user_id` of everyone who holds one of the host's offers and has not muted the host. */
export function receiversOf(kind: OfferKind, id: string, hostId: string): Prisma.Sql {
  return Prisma.sql`
    select distinct held.user_id
    from (${sales[kind].holders(id)}) held
    join app.users u on u.id = held.user_id and u.deleted_at is null
    where held.user_id <> ${hostId}::uuid and not exists (
      select from app.message_mutes m where m.user_id = held.user_id and m.host_id = ${hostId}::uuid)`;
}

export async function countReceivers(tx: Database, kind: OfferKind, id: string, hostId: string) {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from (${receiversOf(kind, id, hostId)}) receivers`;
  return row.count;
}

/**
 * Lists the messages that a host has sent to the buyers of an offer, and counts the current receivers. Throws NotAHost,
 * NotFound, BadCursor.
 */
export const listMessages =
  (kind: OfferKind) =>
  async (
    actor: Actor,
    { id, limit = 20, cursor }: Pick<MessageListInput, "id"> & Partial<MessageListInput>,
  ): Promise<MessageList> => {
    assertHost(actor);
    const last = decodeCursor(cursor, idKey);
    await findOwnTitle(actor, kind, id);
    const rows = await db.hostMessage.findMany({
      where: { hostId: actor.id, offerId: id, ...(last && { id: { lt: last[0] } }) },
      orderBy: { id: "desc" },
      take: limit + 1,
    });
    const page = toPage(
      rows,
      limit,
      (row) => [row.id],
      ({ id, subject, text, receivers, sentAt }) => ({
        id,
        subject,
        text,
        receivers,
        sent_at: sentAt.toISOString(),
      }),
    );
    return { ...page, receivers: await countReceivers(db, kind, id, actor.id) };
  };

/** Returns the title of one of the actor's offers. Throws NotFound. */
export async function findOwnTitle(actor: Actor, kind: OfferKind, id: string): Promise<string> {
  const offer = await db.offer.findUnique({ where: { id, kind, hostId: actor.id }, select: { title: true } });
  if (!offer) throw new NotFound();
  return offer.title;
}

/** Returns the host that a muting link is about, and whether they are muted. Throws NotFound. */
export async function findMute({ host_id: hostId, token }: MuteInput) {
  const userId = openSeal(`mute:${hostId}`, token);
  const host = await db.user.findUnique({ where: { id: hostId }, select: { displayName: true } });
  const isThere = userId && (await db.user.count({ where: { id: userId, deletedAt: null } })) > 0;
  if (!userId || !host || !isThere) throw new NotFound();
  const muted = await db.messageMute.count({ where: { userId, hostId } });
  return { userId, hostId, hostName: host.displayName, isMuted: muted > 0 };
}
