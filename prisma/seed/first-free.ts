import type { Database } from "@/lib/base/platform/db";
import { after, minutes } from "@/lib/base/platform/time";

interface Planned {
  slug: string;
  hostId: string;
  startsAt: Date;
  durationMinutes: number;
}

/** Returns the time asked for, or the first half-hour after it that its host has free. */
export async function firstFree(
  tx: Database,
  { slug, hostId, startsAt, durationMinutes }: Planned,
): Promise<Date> {
  const end = after(startsAt, minutes(durationMinutes));
  const [found] = await tx.$queryRaw<{ wait: number }[]>`
    select wait from generate_series(0, 10000, 30) wait where not exists (
      select from app.busy_times b left join app.offers o on o.id = b.seminar_id
      where b.host_id = ${hostId}::uuid and o.slug is distinct from ${slug}
        and tstzrange(b.starts_at, b.ends_at) && tstzrange(
          ${startsAt}::timestamptz + make_interval(mins => wait), ${end}::timestamptz + make_interval(mins => wait)))
    order by wait limit 1`;
  return after(startsAt, minutes(found?.wait ?? 0));
}
