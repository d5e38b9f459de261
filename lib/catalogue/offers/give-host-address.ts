import { db } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { createWithUniqueSlug } from "./create-with-unique-slug";

/** Slugs below /hosts. */
export const hostAddresses = { noun: "vard", pages: [], key: "users_slug_key" };

/**
 * Gives an admin who begins to host a page slug, which other hosts get with their application: every offer links to its
 * host's page.
 */
export async function giveHostAddress({ id, displayName }: Actor): Promise<void> {
  const isWithout = { id, slug: null };
  if ((await db.user.count({ where: isWithout })) === 0) return;
  await createWithUniqueSlug(displayName, hostAddresses, (slug) =>
    db.user.updateMany({ where: isWithout, data: { slug } }),
  );
}
