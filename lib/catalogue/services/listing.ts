import { Prisma } from "@/lib/base/platform/db";
import type { Listing } from "@/lib/catalogue/offers/listing";
import { findService, listOwnServices, listServices } from "./queries";
import { toSchemaOrg } from "./rules";
import type { Service } from "./schema";

export const serviceListing: Listing<Service, Service> = {
  find: findService,
  list: listServices,
  listOwn: listOwnServices,
  toStructuredData: toSchemaOrg,
  card: Prisma.sql`
    select json_build_object('duration_minutes', duration_minutes, 'location', location)
    from app.services where id = o.id`,

  buyers: (id) => Prisma.sql`
    select b.id, u.display_name, coalesce(o.paid_at, b.created_at) as bought_at, b.starts_at,
      null::int as lessons_done, null::int as lesson_count
    from app.bookings b join app.users u on u.id = b.user_id join app.orders o on o.id = b.order_id
    where b.service_id = ${id}::uuid and b.status = 'confirmed'`,

  columns: ["starts_at"],
};
