import { transaction } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { NothingToDecide } from "./errors";
import { hideItem } from "./hide-item";
import { findItem } from "./item-queries";
import { recordDecision } from "./record-decision";
import { tableOf } from "./rules";
import type { AdminItemDetails, PutBackInput } from "./schema";

/**
 * Makes an offer that was taken down visible and available again, and emails its host. Throws NotFound,
 * NothingToDecide.
 */
export async function putBackItem(
  actor: Actor,
  { kind, id, reasoning }: PutBackInput,
): Promise<AdminItemDetails> {
  assertAdmin(actor);
  await findItem(actor, { kind, id });
  await transaction(async (tx) => {
    const item = await hideItem(tx, kind, id, false);
    if (!item) throw new NothingToDecide();
    await recordDecision(tx, actor, {
      subjectTable: tableOf(kind),
      subjectId: id,
      personId: item.hostId,
      measure: "put_back",
      reasoning,
    });
  });
  return findItem(actor, { kind, id });
}
