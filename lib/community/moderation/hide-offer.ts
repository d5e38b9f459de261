import type { Database } from "@/lib/base/platform/db";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { SubjectKind } from "./schema";

interface Changed {
  hostId: string;
}

/**
 * Takes a published offer down, or puts it back; returns null if it does not exist or is already so. A second caller
 * waits for the row and then finds it changed.
 */
export async function hideOffer(
  tx: Database,
  kind: OfferKind,
  id: string,
  hidden: boolean,
): Promise<Changed | null> {
  const [row] = await tx.$queryRaw<Changed[]>`
    update app.offers set taken_down_at = ${hidden ? new Date() : null}
    where id = ${id}::uuid and kind = ${kind} and published_at is not null and (taken_down_at is null) = ${hidden}
    returning host_id as "hostId"`;
  return row ?? null;
}

/** Does the same for a review, which belongs to its author. */
export async function hideReview(tx: Database, id: string, hidden: boolean): Promise<Changed | null> {
  const [row] = await tx.$queryRaw<Changed[]>`
    update app.reviews set taken_down_at = ${hidden ? new Date() : null}
    where id = ${id}::uuid and (taken_down_at is null) = ${hidden}
    returning user_id as "hostId"`;
  return row ?? null;
}

/** Does the same for any subject; returns null also for a person, who can only be suspended. */
export async function hideSubject(tx: Database, kind: SubjectKind, id: string): Promise<Changed | null> {
  if (kind === "host") return null;
  return kind === "review" ? hideReview(tx, id, true) : hideOffer(tx, kind, id, true);
}
