import { db } from "@/lib/platform/db";
import { pagesShowing } from "./rules";

/** The public pages that show someone or something of theirs. */
export async function findPagesOf(personId: string): Promise<string[]> {
  const rows = await db.$queryRaw<
    { kind: "course" | "service" | "seminar"; slug: string; host: string | null }[]
  >`
    select i.kind, i.slug, u.slug as host from (
      select 'course' as kind, slug, host_id from app.courses where published_at is not null
      union all select 'service', slug, host_id from app.services where published_at is not null
      union all select 'seminar', slug, host_id from app.seminars where published_at is not null
    ) i join app.users u on u.id = i.host_id where u.id = ${personId}::uuid`;
  return [
    ...new Set(rows.flatMap(({ kind, slug, host }) => pagesShowing({ kind, slug, host: { slug: host } }))),
  ];
}
