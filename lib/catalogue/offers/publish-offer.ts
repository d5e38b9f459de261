import { transaction } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { assertCanBePaid } from "@/lib/people/payouts/queries";
import { catchUpPayouts } from "@/lib/people/payouts/refresh-account";
import { announceOffer } from "./announce-offer";
import { NotADraft } from "./errors";
import type { Lifecycle } from "./kind";
import { lockOwnOffer } from "./lock-own-offer";
import { assertChargeable } from "./rules";

/**
 * Puts a draft on sale. Throws NotAHost, NotFound, NotADraft, PayoutsNotReady, and its kind's errors: NoLessons,
 * NoHours, StartsInThePast, TimeTaken.
 */
export const publishOffer =
  <Item>(lifecycle: Lifecycle<Item, never, never>) =>
  async (actor: Actor, { id }: { id: string }): Promise<Item> => {
    assertHost(actor);
    await catchUpPayouts(actor);
    const publish = () =>
      transaction(async (tx) => {
        const now = new Date();
        const offer = await lockOwnOffer(tx, actor, lifecycle.kind, id);
        if (offer.status !== "draft") throw new NotADraft();
        await lifecycle.assertReady(tx, id, now);
        assertChargeable(offer);
        if (offer.priceAmount > 0) await assertCanBePaid(actor.id, tx);
        await tx.offer.update({ where: { id }, data: { status: lifecycle.onSale, publishedAt: now } });
        await announceOffer(tx, actor, lifecycle, offer);
      });
    await lifecycle.promising(actor, { id }, publish);
    return lifecycle.findOwn(actor, { id });
  };
