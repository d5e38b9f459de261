import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { createWithUniqueSlug } from "@/lib/offers/create-with-unique-slug";
import { giveHostAddress } from "@/lib/offers/give-host-address";
import { assertChargeable, toColumns } from "@/lib/offers/rules";
import { db } from "@/lib/platform/db";
import { findOwnService } from "./queries";
import { addresses } from "./rules";
import type { CreateServiceInput, Service } from "./schema";

/** A draft that its host alone can see. Throws NotAHost, ValidationFailed. */
export async function createService(actor: Actor, input: CreateServiceInput): Promise<Service> {
  assertHost(actor);
  assertChargeable({ priceAmount: input.price_amount, currency: input.currency });
  await giveHostAddress(actor);
  const { id } = await createWithUniqueSlug(input.title, addresses, (slug) =>
    db.service.create({
      data: {
        hostId: actor.id,
        slug,
        ...toColumns(input),
        durationMinutes: input.duration_minutes,
        location: input.location,
        address: input.address,
        cancellationPolicy: input.cancellation_policy,
      },
      select: { id: true },
    }),
  );
  return findOwnService(actor, { id });
}
