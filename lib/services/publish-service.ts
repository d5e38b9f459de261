import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { announceOffer } from "@/lib/offers/announce-offer";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertChargeable } from "@/lib/offers/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { transaction } from "@/lib/platform/db";
import { findOwnService } from "./queries";
import { assertPublishable } from "./rules";
import type { Service, ServiceInput } from "./schema";

/** From draft to on sale. Throws NotAHost, NotFound, NotADraft, NoHours, PayoutsNotReady. */
export async function publishService(actor: Actor, { id }: ServiceInput): Promise<Service> {
  assertHost(actor);
  await catchUpPayouts(actor);
  await transaction(async (tx) => {
    const { status, slug, title, priceAmount, currency } = await lockOwnOffer(tx, actor, "services", id);
    const hasHours = (await tx.weeklyHours.count({ where: { serviceId: id } })) > 0;
    assertPublishable({ status, hasHours });
    assertChargeable({ priceAmount, currency });
    if (priceAmount > 0) await assertCanBePaid(actor.id, tx);
    await tx.service.update({ where: { id }, data: { status: "published", publishedAt: new Date() } });
    await announceOffer(tx, actor, {
      activityType: "service_published",
      subjectTable: "services",
      id,
      slug,
      title,
    });
  });
  return findOwnService(actor, { id });
}
