import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { createWithUniqueSlug } from "@/lib/offers/create-with-unique-slug";
import { giveHostAddress } from "@/lib/offers/give-host-address";
import { assertChargeable, toColumns } from "@/lib/offers/rules";
import { db } from "@/lib/platform/db";
import { findOwnSeminar } from "./queries";
import { addresses } from "./rules";
import type { CreateSeminarInput, Seminar } from "./schema";

/** A draft that its host alone can see. Throws NotAHost, ValidationFailed. */
export async function createSeminar(actor: Actor, input: CreateSeminarInput): Promise<Seminar> {
  assertHost(actor);
  assertChargeable({ priceAmount: input.price_amount, currency: input.currency });
  await giveHostAddress(actor);
  const { id } = await createWithUniqueSlug(input.title, addresses, (slug) =>
    db.seminar.create({
      data: {
        hostId: actor.id,
        slug,
        ...toColumns(input),
        startsAt: input.starts_at,
        durationMinutes: input.duration_minutes,
        capacity: input.capacity,
        cancellationPolicy: input.cancellation_policy,
        isRecorded: input.is_recorded,
      },
      select: { id: true },
    }),
  );
  return findOwnSeminar(actor, { id });
}
