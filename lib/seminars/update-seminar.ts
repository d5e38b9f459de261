import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { transaction } from "@/lib/platform/db";
import { lockOwnSeminar } from "./lock-own-seminar";
import { findOwnSeminar } from "./queries";
import { assertChangeable } from "./rules";
import type { Seminar, UpdateSeminarInput } from "./schema";

/** Throws NotAHost, NotFound, and what assertChangeable throws. */
export async function updateSeminar(actor: Actor, input: UpdateSeminarInput): Promise<Seminar> {
  assertHost(actor);
  await transaction(async (tx) => {
    assertChangeable(await lockOwnSeminar(tx, actor, input.id), input, new Date());
    await tx.seminar.update({
      where: { id: input.id },
      data: {
        title: input.title,
        summary: input.summary,
        description: input.description,
        priceAmount: input.price_amount,
        currency: input.currency,
        vatRateBp: input.vat_rate_bp,
        startsAt: input.starts_at,
        durationMinutes: input.duration_minutes,
        capacity: input.capacity,
      },
    });
  });
  return findOwnSeminar(actor, input);
}
