import { transaction } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { NothingToDecide } from "./errors";
import { hideOffer } from "./hide-offer";
import { findAdminOffer } from "./offer-queries";
import { recordDecision } from "./record-decision";
import { tableOf } from "./rules";
import type { AdminOfferDetails, PutBackInput } from "./schema";

/**
 * Makes an offer that was taken down visible and available again, and emails its host. Throws NotFound,
 * NothingToDecide.
 */
export async function putBackOffer(
  actor: Actor,
  { kind, id, reasoning }: PutBackInput,
): Promise<AdminOfferDetails> {
  assertAdmin(actor);
  await findAdminOffer(actor, { kind, id });
  await transaction(async (tx) => {
    const item = await hideOffer(tx, kind, id, false);
    if (!item) throw new NothingToDecide();
    await recordDecision(tx, actor, {
      subjectTable: tableOf(kind),
      subjectId: id,
      personId: item.hostId,
      measure: "put_back",
      reasoning,
    });
  });
  return findAdminOffer(actor, { kind, id });
}
