import { db } from "@/lib/base/platform/db";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { pagesShowing } from "./rules";

/** Lists the public pages that show a person or anything of theirs. */
export async function findPagesOf(personId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ kind: OfferKind; slug: string; host: string | null }[]>`
    select o.kind, o.slug, u.slug as host from app.offers o join app.users u on u.id = o.host_id
    where u.id = ${personId}::uuid and o.published_at is not null`;
  return [
    ...new Set(rows.flatMap(({ kind, slug, host }) => pagesShowing({ kind, slug, host: { slug: host } }))),
  ];
}
