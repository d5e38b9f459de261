import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertChangeable, assertChargeableAfter, toColumns } from "@/lib/offers/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { startsToCost } from "@/lib/payouts/rules";
import { transaction } from "@/lib/platform/db";
import { assertStood, changing, type Expected, versionIn } from "@/lib/platform/versions";
import { findOwnService } from "./queries";
import { regenerateSlots } from "./regenerate-slots";
import type { Service, UpdateServiceInput } from "./schema";

/** What is booked keeps its time and price. Throws NotAHost, NotFound, Archived, PayoutsNotReady, EditedMeanwhile. */
export async function updateService(
  actor: Actor,
  input: UpdateServiceInput,
  expected: Expected = null,
): Promise<Service> {
  assertHost(actor);
  if (input.price_amount) await catchUpPayouts(actor);
  const change = () =>
    transaction(async (tx) => {
      const service = await lockOwnOffer(tx, actor, "services", input.id);
      assertChargeableAfter(service, input);
      assertChangeable(service);
      const isOnSale = service.status === "published";
      if (startsToCost({ ...service, isOnSale }, input.price_amount)) await assertCanBePaid(actor.id, tx);
      const changed = await tx.service.updateMany({
        where: { id: input.id, ...versionIn(expected) },
        data: {
          ...toColumns(input),
          durationMinutes: input.duration_minutes,
          location: input.location,
          address: input.address,
          cancellationPolicy: input.cancellation_policy,
        },
      });
      assertStood(changed);
      if (input.duration_minutes !== undefined) await regenerateSlots(tx, input.id, new Date());
    });
  return changing(change, () => findOwnService(actor, input));
}
