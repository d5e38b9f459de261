import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { transaction } from "@/lib/platform/db";
import { lockOwnService } from "./lock-own-service";
import { findOwnService } from "./queries";
import { regenerateSlots } from "./regenerate-slots";
import { assertChangeable } from "./rules";
import type { Service, UpdateServiceInput } from "./schema";

/** What is booked keeps its time and price. Throws NotAHost, NotFound, Archived. */
export async function updateService(actor: Actor, input: UpdateServiceInput): Promise<Service> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertChangeable(await lockOwnService(tx, actor, input.id));
    await tx.service.update({
      where: { id: input.id },
      data: {
        title: input.title,
        summary: input.summary,
        description: input.description,
        priceAmount: input.price_amount,
        currency: input.currency,
        vatRateBp: input.vat_rate_bp,
        durationMinutes: input.duration_minutes,
        location: input.location,
      },
    });
    if (input.duration_minutes !== undefined) await regenerateSlots(tx, input.id, new Date());
  });
  return findOwnService(actor, input);
}
