import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { startsToCost } from "@/lib/payouts/rules";
import { transaction } from "@/lib/platform/db";
import { vatColumns } from "@/lib/platform/vat";
import { lockOwnService } from "./lock-own-service";
import { findOwnService } from "./queries";
import { regenerateSlots } from "./regenerate-slots";
import { assertChangeable } from "./rules";
import type { Service, UpdateServiceInput } from "./schema";

/** What is booked keeps its time and price. Throws NotAHost, NotFound, Archived, PayoutsNotReady. */
export async function updateService(actor: Actor, input: UpdateServiceInput): Promise<Service> {
  assertHost(actor);
  if (input.price_amount) await catchUpPayouts(actor);
  await transaction(async (tx) => {
    const service = await lockOwnService(tx, actor, input.id);
    assertChangeable(service);
    const isOnSale = service.status === "published";
    if (startsToCost({ ...service, isOnSale }, input.price_amount)) await assertCanBePaid(actor.id, tx);
    await tx.service.update({
      where: { id: input.id },
      data: {
        title: input.title,
        summary: input.summary,
        description: input.description,
        priceAmount: input.price_amount,
        currency: input.currency,
        ...vatColumns(input),
        durationMinutes: input.duration_minutes,
        location: input.location,
      },
    });
    if (input.duration_minutes !== undefined) await regenerateSlots(tx, input.id, new Date());
  });
  return findOwnService(actor, input);
}
