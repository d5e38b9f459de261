import { transaction } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { NothingToDecide } from "./errors";
import { hideOffer } from "./hide-offer";
import { findAdminOffer } from "./offer-queries";
import { recordDecision } from "./record-decision";
import { tableOf } from "./rules";
import type { AdminOfferDetails, TakeDownInput } from "./schema";

/** Takes an offer down and off sale, with reasons that its host is emailed. Throws NotFound, NothingToDecide. */
export async function takeDownOffer(actor: Actor, input: TakeDownInput): Promise<AdminOfferDetails> {
  assertAdmin(actor);
  const { kind, id, ground, reasoning } = input;
  await findAdminOffer(actor, { kind, id });
  await transaction(async (tx) => {
    const item = await hideOffer(tx, kind, id, true);
    if (!item) throw new NothingToDecide();
    await recordDecision(tx, actor, {
      subjectTable: tableOf(kind),
      subjectId: id,
      personId: item.hostId,
      measure: "taken_down",
      ground,
      reasoning,
    });
  });
  return findAdminOffer(actor, { kind, id });
}
