import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { copyOffer } from "@/lib/offers/copy-offer";
import { createWithUniqueSlug } from "@/lib/offers/create-with-unique-slug";
import { transaction } from "@/lib/platform/db";
import { findOwnSeminar } from "./queries";
import { addresses, nextWeekAhead } from "./rules";
import type { Seminar, SeminarInput } from "./schema";

/** A draft like one of the actor's seminars, a week later, or in the first week that lies ahead. Throws NotAHost, NotFound. */
export async function duplicateSeminar(actor: Actor, input: SeminarInput): Promise<Seminar> {
  assertHost(actor);
  const seminar = await findOwnSeminar(actor, input);
  const starts_at = nextWeekAhead(new Date(seminar.starts_at), new Date());
  const id = await createWithUniqueSlug(seminar.title, addresses, (slug) =>
    transaction((tx) => copyOffer(tx, "seminars", seminar.id, { slug, starts_at })),
  );
  return findOwnSeminar(actor, { id });
}
