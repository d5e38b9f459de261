import type { z } from "zod";
import { localePath } from "@/lib/base/i18n/locale-path";
import { isLocale, type Locale } from "@/lib/base/i18n/locales";
import { writeFeed } from "@/lib/base/platform/calendar";
import { db, Prisma } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { NotFound } from "@/lib/base/platform/errors";
import { editionOf, hashToken, linkToken, sealId } from "@/lib/base/platform/tokens";
import { isInSight, publicHost } from "@/lib/catalogue/offers/queries";
import type { Actor } from "@/lib/people/identity/actor";
import type { FeedAddress, feedInput, hostFeedInput } from "./schema";

interface Row {
  id: string;
  sequence: number;
  starts_at: Date;
  ends_at: Date;
  title: string;
  person: string;
  path: string;
  place: string;
  changed_at: Date;
  /** The viewer's own seat, whose link opens the room. */
  seat_id: string | null;
}

/** The location of service `v`; for an online service its page is the location. */
const placeOf = Prisma.sql`case when v.location = 'online' then '' when v.address <> '' then v.address else v.location end`;

/** The page to go to for order `o`: the room, or the order itself. */
const pageOf = Prisma.sql`case when v.location = 'online' then '/live/booking/' else '/orders/' end || o.id`;

/** When booking `b` was made or last moved. */
const changeOf = Prisma.sql`greatest(b.created_at, (select max(e.occurred_at) from app.order_events e where e.order_id = b.order_id))`;

/** Returns the address of the actor's own feed. */
export async function findFeedAddress(actor: Actor): Promise<FeedAddress> {
  const feed = await db.calendarFeed.findUnique({ where: { userId: actor.id } });
  return { url: feed && `${env().APP_URL}/calendar/${linkToken(feed.seed)}.ics` };
}

/** Returns everything that the feed's owner attends or leads, from a month ago onwards. Throws NotFound. */
export async function showFeed(_visitor: unknown, { token }: z.output<typeof feedInput>): Promise<string> {
  const feed = await db.calendarFeed.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { user: { select: { id: true, locale: true, linkEdition: true } } },
  });
  if (!feed) throw new NotFound();
  const { id, locale, linkEdition } = feed.user;
  const rows = await db.$queryRaw<Row[]>`
    with own as (
      select case when o.offer_id = m.id then o.id else s.id end as id, m.sequence, m.starts_at, m.starts_at + make_interval(mins => m.duration_minutes) as ends_at,
        f.title, h.display_name as person, '/live/' || f.slug as path, '' as place, greatest(f.updated_at, s.created_at) as changed_at, s.id as seat_id
      from app.seats s join app.seminars m on m.id = s.seminar_id join app.offers f on f.id = m.id
        join app.users h on h.id = m.host_id
        join app.orders o on o.id = s.order_id
      where s.user_id = ${id}::uuid and s.status = 'confirmed' and m.status <> 'cancelled'
      union all
      select o.id, b.sequence, b.starts_at, b.ends_at, o.title, h.display_name, ${pageOf}, ${placeOf}, ${changeOf}, null
      from app.bookings b join app.orders o on o.id = b.order_id join app.services v on v.id = b.service_id
        join app.users h on h.id = b.host_id
      where b.user_id = ${id}::uuid and b.status = 'confirmed'
      union all
      select m.id, m.sequence, m.starts_at, m.starts_at + make_interval(mins => m.duration_minutes),
        f.title, '', '/live/' || f.slug, '', f.updated_at, null
      from app.seminars m join app.offers f on f.id = m.id where m.status in ('scheduled', 'live', 'ended') and (m.host_id = ${id}::uuid
        or m.id in (select c.seminar_id from app.seminar_cohosts c where c.user_id = ${id}::uuid))
      union all
      select o.id, b.sequence, b.starts_at, b.ends_at, o.title, g.display_name, ${pageOf}, ${placeOf}, ${changeOf}, null
      from app.bookings b join app.orders o on o.id = b.order_id join app.services v on v.id = b.service_id
        join app.users g on g.id = b.user_id
      where b.host_id = ${id}::uuid and b.status = 'confirmed'
    )
    select * from own where ends_at > now() - interval '31 days' order by starts_at, id limit 1000`;
  return writeFeed("Aveli", rows.map(toEvent(isLocale(locale) ? locale : "sv", linkEdition)));
}

/** Returns a host's announced seminars, for everyone. Throws NotFound. */
export async function showHostFeed(
  { locale }: { locale: Locale },
  { slug }: z.output<typeof hostFeedInput>,
): Promise<string> {
  const host = await db.user.findFirst({
    where: { slug, role: { in: ["host", "admin"] }, ...publicHost },
    select: { id: true, displayName: true },
  });
  if (!host) throw new NotFound();
  const rows = await db.$queryRaw<Row[]>`
    select s.id, s.sequence, s.starts_at, s.starts_at + make_interval(mins => s.duration_minutes) as ends_at,
      o.title, ${host.displayName} as person, '/seminars/' || o.slug as path, '' as place, o.updated_at as changed_at, null as seat_id
    from app.seminars s join app.offers o on o.id = s.id join app.users u on u.id = s.host_id
    where s.host_id = ${host.id}::uuid and s.status in ('scheduled', 'live') and ${isInSight}
    order by s.starts_at, s.id limit 1000`;
  return writeFeed(`${host.displayName} · Aveli`, rows.map(toEvent(locale)));
}

function toEvent(locale: Locale, edition = 0) {
  return ({ id, sequence, starts_at, ends_at, title, person, path, place, changed_at, seat_id }: Row) => {
    const seat = seat_id && sealId(editionOf("seat", edition), seat_id);
    const url = env().APP_URL + localePath(locale, seat ? `/join/${seat}` : path);
    const text = [person, url].filter(Boolean).join("\n");
    const time = { startsAt: starts_at, endsAt: ends_at, changedAt: changed_at };
    return { id, sequence, ...time, title, place: place || url, text, url };
  };
}
