import { definePersonalData, forTheBuyers } from "@/lib/base/platform/define-personal-data";

const offered = { rows: "host_id = $1", stays: forTheBuyers };

export const personalData = definePersonalData({
  tables: {
    seminars: {
      ...offered,
      columns:
        "id kind host_id status starts_at duration_minutes capacity seats_taken cancellation_policy is_withdrawal_excepted is_recorded sequence series_id",
    },
    seminar_series: {
      rows: "host_id = $1",
      columns: "id host_id interval_weeks time_zone created_at",
      erase: [
        // A series that a pass is for stays as long as the pass does, for its buyers.
        `update app.seminars s set series_id = null
          where host_id = $1 and not exists (select from app.passes p where p.series_id = s.series_id)`,
        `delete from app.seminar_series r
          where host_id = $1 and not exists (select from app.passes p where p.series_id = r.id)`,
      ],
    },
    seminar_moves: {
      ...offered,
      rows: "seminar_id in (select id from app.seminars where host_id = $1)",
      columns: "id seminar_id from_starts_at from_minutes to_starts_at to_minutes moved_at told_at",
    },
    seminar_cohosts: {
      rows: "user_id = $1",
      columns: "seminar_id user_id added_at",
      withheld: "host_id",
      erase: "rows",
    },
    seats: {
      rows: "user_id = $1",
      columns:
        "id seminar_id user_id order_id status held_until stage_role created_at ended_at hand_raised_at asked_to_speak_at",
      stays: "belongs to its order",
    },
    waitlist_entries: {
      rows: "user_id = $1",
      columns: "id seminar_id user_id status order_id offered_at offer_expires_at created_at place",
      erase: "rows",
      keepFor: {
        days: 0,
        expired: "seminar_id in (select id from app.seminars where status in ('ended', 'cancelled'))",
        why: "nobody waits any longer",
      },
    },
  },
  commitments: {
    seminars: (tx, hostId) => tx.offer.count({ where: { hostId, status: { in: ["scheduled", "live"] } } }),
  },
  erasure: {
    withdraw: (tx, hostId) =>
      tx.offer.updateMany({
        where: { hostId, status: { in: ["draft", "scheduled"] }, seminar: { seatsTaken: 0 } },
        data: { status: "cancelled", cancelledAt: new Date() },
      }),
    release: (tx, userId) => tx.$executeRaw`
      update app.seats s set status = 'released', ended_at = ${new Date()} from app.seminars m
      where m.id = s.seminar_id and s.user_id = ${userId}::uuid and s.status = 'confirmed'
        and m.status in ('scheduled', 'live')`,
  },
});
