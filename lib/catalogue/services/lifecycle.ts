import { archiveOffer } from "@/lib/catalogue/offers/archive-offer";
import { createOffer } from "@/lib/catalogue/offers/create-offer";
import { duplicateOffer } from "@/lib/catalogue/offers/duplicate-offer";
import type { Lifecycle } from "@/lib/catalogue/offers/kind";
import { publishOffer } from "@/lib/catalogue/offers/publish-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import { updateOffer } from "@/lib/catalogue/offers/update-offer";
import { NoHours } from "./errors";
import { findOwnService } from "./queries";
import { regenerateSlots } from "./regenerate-slots";
import type { CreateServiceInput, Service, UpdateServiceInput } from "./schema";

export const serviceLifecycle: Lifecycle<Service, CreateServiceInput, UpdateServiceInput> = {
  kind: "service",
  addresses: { noun: "tjanst", pages: ["search"] },
  onSale: "published",
  away: { from: "published", to: "archived" },
  findOwn: findOwnService,
  newDetails: async (_actor, input) => ({ service: { create: toDetails(input) } }),

  async assertReady(tx, id) {
    if ((await tx.weeklyHours.count({ where: { serviceId: id } })) === 0) throw new NoHours();
  },

  async prepareChange(tx, _actor, offer, input) {
    assertChangeable(offer);
    return async () => {
      await tx.service.update({ where: { id: input.id }, data: toDetails(input) });
      if (input.duration_minutes !== undefined) await regenerateSlots(tx, input.id, new Date());
    };
  },

  copiedAnew: () => ({}),

  /** Copies the weekly hours and the questions. */
  async copyParts(tx, from, to) {
    await tx.$executeRaw`
      insert into app.weekly_hours (service_id, weekday, starts_minute, ends_minute)
      select ${to}::uuid, weekday, starts_minute, ends_minute from app.weekly_hours where service_id = ${from}::uuid`;
    await tx.$executeRaw`
      insert into app.service_questions (service_id, position, text, is_required)
      select ${to}::uuid, position, text, is_required from app.service_questions where service_id = ${from}::uuid`;
  },

  promising: (_actor, _input, work) => work(),
};

/** Returns the fields that only services have, as columns; omitted fields stay as they are. */
function toDetails<F extends Omit<UpdateServiceInput, "id">>(input: F) {
  return {
    durationMinutes: input.duration_minutes as F["duration_minutes"],
    location: input.location as F["location"],
    address: input.address as F["address"],
    cancellationPolicy: input.cancellation_policy as F["cancellation_policy"],
  };
}

export const createService = createOffer(serviceLifecycle);
export const updateService = updateOffer(serviceLifecycle);
export const publishService = publishOffer(serviceLifecycle);
export const archiveService = archiveOffer(serviceLifecycle);
export const duplicateService = duplicateOffer(serviceLifecycle);
