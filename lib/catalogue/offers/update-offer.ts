import { transaction } from "@/lib/base/platform/db";
import { assertStood, changing, type Expected, versionIn } from "@/lib/base/platform/versions";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { assertCanBePaid } from "@/lib/people/payouts/queries";
import { catchUpPayouts } from "@/lib/people/payouts/refresh-account";
import { startsToCost } from "@/lib/people/payouts/rules";
import type { Lifecycle } from "./kind";
import { lockOwnOffer } from "./lock-own-offer";
import { assertChargeableAfter, toColumns } from "./rules";
import type { OfferChange } from "./schema";

/**
 * Buyers keep the title, price and time that they bought at. Throws NotAHost, NotFound, PayoutsNotReady,
 * EditedMeanwhile, and its kind's errors: Archived, TimeTaken, SeminarOver, …
 */
export const updateOffer =
  <Item, Change extends OfferChange>({
    kind,
    prepareChange,
    promising,
    findOwn,
  }: Lifecycle<Item, never, Change>) =>
  async (actor: Actor, input: Change, expected: Expected = null): Promise<Item> => {
    assertHost(actor);
    if (input.price_amount) await catchUpPayouts(actor);
    const update = () =>
      transaction(async (tx) => {
        const offer = await lockOwnOffer(tx, actor, kind, input.id);
        const changeDetails = await prepareChange(tx, actor, offer, input);
        assertChargeableAfter(offer, input);
        const isOnSale = offer.status !== "draft";
        if (startsToCost({ ...offer, isOnSale }, input.price_amount)) await assertCanBePaid(actor.id, tx);
        // Named, since Prisma sets it only beside other columns, and details change an offer, too.
        const where = { id: input.id, ...versionIn(expected) };
        assertStood(
          await tx.offer.updateMany({ where, data: { ...toColumns(input), updatedAt: new Date() } }),
        );
        await changeDetails();
      });
    return changing(
      () => promising(actor, input, update),
      () => findOwn(actor, input),
    );
  };
