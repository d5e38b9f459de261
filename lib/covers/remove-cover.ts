import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import type { OfferKind } from "@/lib/offers/kind";
import { transaction } from "@/lib/platform/db";
import { discardLater } from "./discard-cover";
import { lockOwnItem } from "./lock-own-item";
import type { CoveredItem, CoverInput } from "./schema";

/** Removes an offer's picture, so that the generated scene is shown again. Throws NotAHost, NotFound. */
export const removeCover =
  (kind: OfferKind) =>
  async (actor: Actor, { id }: CoverInput): Promise<CoveredItem> => {
    assertHost(actor);
    return transaction(async (tx) => {
      const item = await lockOwnItem(tx, actor, kind, id);
      await tx.offer.update({ where: { id }, data: { coverUrl: null } });
      await discardLater(tx, item.cover_url);
      return { ...item, cover_url: null };
    });
  };
