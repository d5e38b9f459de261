import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { copyOffer } from "@/lib/offers/copy-offer";
import { createWithUniqueSlug } from "@/lib/offers/create-with-unique-slug";
import { transaction } from "@/lib/platform/db";
import { findOwnService } from "./queries";
import { addresses } from "./rules";
import type { Service, ServiceInput } from "./schema";

/** A draft like one of the actor's services, with its weekly hours and its questions. Throws NotAHost, NotFound. */
export async function duplicateService(actor: Actor, input: ServiceInput): Promise<Service> {
  assertHost(actor);
  const service = await findOwnService(actor, input);
  const id = await createWithUniqueSlug(service.title, addresses, (slug) =>
    transaction(async (tx) => {
      const copy = await copyOffer(tx, "services", service.id, { slug });
      await tx.$executeRaw`
        insert into app.weekly_hours (service_id, weekday, starts_minute, ends_minute)
        select ${copy}::uuid, weekday, starts_minute, ends_minute from app.weekly_hours where service_id = ${service.id}::uuid`;
      await tx.$executeRaw`
        insert into app.service_questions (service_id, position, text, is_required)
        select ${copy}::uuid, position, text, is_required from app.service_questions where service_id = ${service.id}::uuid`;
      return copy;
    }),
  );
  return findOwnService(actor, { id });
}
