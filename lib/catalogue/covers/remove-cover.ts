import { transaction } from "@/lib/base/platform/db";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { discardLater } from "./discard-cover";
import { lockOwnCover } from "./lock-own-cover";
import type { CoveredOffer, CoverInput } from "./schema";

/** Removes an offer's picture, so that the generated scene is shown again. Throws NotAHost, NotFound. */
export const removeCover =
  (kind: OfferKind) =>
  async (actor: Actor, { id }: CoverInput): Promise<CoveredOffer> => {
    assertHost(actor);
    return transaction(async (tx) => {
      const item = await lockOwnCover(tx, actor, kind, id);
      await tx.offer.update({ where: { id }, data: { coverUrl: null } });
      await discardLater(tx, item.cover_url);
      return { ...item, cover_url: null };
    });
  };
