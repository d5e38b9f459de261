import { db } from "@/lib/base/platform/db";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import type { Actor } from "@/lib/people/identity/actor";
import { findLed } from "./queries";
import type { Cohost, CohostsInput } from "./schema";

/** For those who lead the seminar. Throws NotFound, Forbidden. */
export async function listCohosts(actor: Actor, { id, limit, cursor }: CohostsInput): Promise<Page<Cohost>> {
  const key = decodeCursor(cursor, idKey);
  await findLed(actor, id);
  const rows = await db.seminarCohost.findMany({
    where: { seminarId: id, ...(key && { userId: { gt: key[0] } }) },
    orderBy: { userId: "asc" },
    take: limit + 1,
    select: { user: { select: { id: true, displayName: true, avatarUrl: true, slug: true } } },
  });
  return toPage(
    rows,
    limit,
    ({ user }) => [user.id],
    ({ user }) => ({
      user: {
        id: user.id,
        display_name: user.displayName,
        avatar_url: user.avatarUrl,
        slug: user.slug ?? "",
      },
    }),
  );
}
