import { Prisma } from "@/lib/base/platform/db";
import type { Listing } from "@/lib/catalogue/offers/listing";
import { findSeminar, listOwnSeminars, listSeminars } from "./queries";
import { toEvent } from "./rules";
import type { Seminar } from "./schema";

export const seminarListing: Listing<Seminar, Seminar> = {
  find: findSeminar,
  list: listSeminars,
  listOwn: listOwnSeminars,
  toStructuredData: toEvent,
  card: Prisma.sql`
    select json_build_object('duration_minutes', duration_minutes,
      'starts_at', to_char(starts_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'seats_left', capacity - seats_taken, 'state', status)
    from app.seminars where id = o.id`,

  buyers: (id) => Prisma.sql`
    select s.id, u.display_name, coalesce(o.paid_at, s.created_at) as bought_at, null::timestamptz as starts_at,
      null::int as lessons_done, null::int as lesson_count
    from app.seats s join app.users u on u.id = s.user_id join app.orders o on o.id = s.order_id
    where s.seminar_id = ${id}::uuid and s.status = 'confirmed'`,

  columns: [],
};
