import { Prisma } from "@/lib/base/platform/db";
import type { Listing } from "@/lib/catalogue/offers/listing";
import { findPass, isToCome, listOwnPasses, listPasses } from "./queries";
import { toEventSeries } from "./rules";
import type { Pass } from "./schema";

export const passListing: Listing<Pass, Pass> = {
  find: findPass,
  list: listPasses,
  listOwn: listOwnPasses,
  toStructuredData: toEventSeries,
  card: Prisma.sql`
    select json_build_object('date_count', count(*)::int, 'seats_left', coalesce(min(s.capacity - s.seats_taken), 0),
      'starts_at', to_char(min(s.starts_at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from app.passes p join app.seminars s on s.series_id = p.series_id join app.offers d on d.id = s.id
    where p.id = o.id and ${isToCome}`,

  buyers: (id) => Prisma.sql`
    select o.id, u.display_name, coalesce(o.paid_at, o.created_at) as bought_at, null::timestamptz as starts_at,
      null::int as lessons_done, null::int as lesson_count
    from app.orders o join app.users u on u.id = o.user_id
    where o.offer_id = ${id}::uuid and exists (
      select from app.seats t where t.order_id = o.id and t.status = 'confirmed')`,

  columns: [],
};
