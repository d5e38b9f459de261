import { transaction } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { NotADraft, NotPublished } from "./errors";
import type { Lifecycle } from "./kind";
import { lockOwnOffer } from "./lock-own-offer";

/**
 * Takes an offer off sale; buyers keep what they have. For a kind that can only be cancelled once it is on sale,
 * discards a draft. Throws NotAHost, NotFound, NotPublished or NotADraft.
 */
export const archiveOffer =
  <Item>({ kind, away, findOwn }: Lifecycle<Item, never, never>) =>
  async (actor: Actor, { id }: { id: string }): Promise<Item> => {
    assertHost(actor);
    await transaction(async (tx) => {
      const { status } = await lockOwnOffer(tx, actor, kind, id);
      if (status !== away.from) throw away.from === "draft" ? new NotADraft() : new NotPublished();
      const cancelledAt = away.to === "cancelled" ? new Date() : null;
      await tx.offer.update({ where: { id }, data: { status: away.to, cancelledAt } });
    });
    return findOwn(actor, { id });
  };
