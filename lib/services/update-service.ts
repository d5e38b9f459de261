import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertChangeable, toColumns } from "@/lib/offers/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { startsToCost } from "@/lib/payouts/rules";
import { transaction } from "@/lib/platform/db";
import { findOwnService } from "./queries";
import { regenerateSlots } from "./regenerate-slots";
import type { Service, UpdateServiceInput } from "./schema";

/** What is booked keeps its time and price. Throws NotAHost, NotFound, Archived, PayoutsNotReady. */
export async function updateService(actor: Actor, input: UpdateServiceInput): Promise<Service> {
  assertHost(actor);
  if (input.price_amount) await catchUpPayouts(actor);
  await transaction(async (tx) => {
    const service = await lockOwnOffer(tx, actor, "services", input.id);
    assertChangeable(service);
    const isOnSale = service.status === "published";
    if (startsToCost({ ...service, isOnSale }, input.price_amount)) await assertCanBePaid(actor.id, tx);
    await tx.service.update({
      where: { id: input.id },
      data: {
        ...toColumns(input),
        durationMinutes: input.duration_minutes,
        location: input.location,
        address: input.address,
        cancellationPolicy: input.cancellation_policy,
      },
    });
    if (input.duration_minutes !== undefined) await regenerateSlots(tx, input.id, new Date());
  });
  return findOwnService(actor, input);
}
