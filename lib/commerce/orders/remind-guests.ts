import type { Email } from "@/lib/base/notify/define-email";
import { queueEmails } from "@/lib/base/notify/queue-email";
import { db, Prisma } from "@/lib/base/platform/db";
import { after, seconds } from "@/lib/base/platform/time";
import {
  bookingSoon,
  bookingTomorrow,
  hostBookingSoon,
  hostBookingTomorrow,
} from "./emails/booking-reminders";
import { seminarSoon, seminarTomorrow } from "./emails/seminar-reminders";
import { type ReminderName, reminders } from "./reminder-rules";

const seats = Prisma.sql`
  select t.order_id, t.seminar_id, s.starts_at, t.created_at from app.seminars s
  join app.seats t on t.seminar_id = s.id and t.status = 'confirmed' where s.status = 'scheduled'`;

const bookings = Prisma.sql`
  select order_id, null::uuid as seminar_id, starts_at, created_at from app.bookings where status = 'confirmed'`;

const reminded: Record<ReminderName, [Email, Prisma.Sql]> = {
  seminar_tomorrow: [seminarTomorrow, seats],
  seminar_soon: [seminarSoon, seats],
  booking_tomorrow: [bookingTomorrow, bookings],
  booking_soon: [bookingSoon, bookings],
  host_booking_tomorrow: [hostBookingTomorrow, bookings],
  host_booking_soon: [hostBookingSoon, bookings],
};

/**
 * Queues what is due before seminars and booked times, each minute. A reminder is known by the time that it tells of, so
 * that one whose time was moved goes out again; whoever got it within that time needs no reminder.
 */
export async function remindGuests(now = new Date()): Promise<void> {
  for (const name of Object.keys(reminders) as ReminderName[]) await queueDue(name, now);
}

async function queueDue(name: ReminderName, now: Date): Promise<void> {
  const { from, until } = reminders[name];
  const [email, taken] = reminded[name];
  await queueEmails(
    db,
    email,
    Prisma.sql`
      select order_id as "orderId", seminar_id as "seminarId", to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt"
      from (${taken}) taken
      where starts_at > ${after(now, until)} and starts_at <= ${after(now, from)}
        and created_at < starts_at - ${from / seconds(1)} * interval '1 second'`,
  );
}
