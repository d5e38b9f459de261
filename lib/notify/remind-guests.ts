import { db, Prisma } from "@/lib/platform/db";
import { after, seconds } from "@/lib/platform/time";
import { reminders } from "./rules";

const seats = Prisma.sql`
  select t.order_id, s.starts_at, t.created_at from app.seminars s
  join app.seats t on t.seminar_id = s.id and t.status = 'confirmed' where s.status = 'scheduled'`;

const bookings = Prisma.sql`select order_id, starts_at, created_at from app.bookings where status = 'confirmed'`;

/**
 * Queues what is due before seminars and booked times, each minute. A letter is known by the time that it tells of, so
 * that one whose time was moved goes out again; whoever got it within that time needs no reminder.
 */
export async function remindGuests(now = new Date()): Promise<void> {
  for (const template of Object.keys(reminders) as (keyof typeof reminders)[]) await queueDue(template, now);
}

async function queueDue(template: keyof typeof reminders, now: Date): Promise<void> {
  const { from, until } = reminders[template];
  await db.$executeRaw`
    select graphile_worker.add_job('send_mail',
      json_build_object('template', ${template}::text, 'orderId', order_id, 'startsAt', starts_at), job_key := key)
    from (
      select order_id, moment.starts_at, ${template}::text || ':' || order_id || ':' || moment.starts_at as key
      from (${template.startsWith("seminar") ? seats : bookings}) taken,
      lateral (select to_char(taken.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as starts_at) moment
      where taken.starts_at > ${after(now, until)} and taken.starts_at <= ${after(now, from)}
        and taken.created_at < taken.starts_at - ${from / seconds(1)} * interval '1 second'
    ) due
    where not exists (select from app.mails m where m.dedupe_key = due.key)`;
}
