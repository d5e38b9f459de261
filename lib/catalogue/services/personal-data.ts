import { definePersonalData, forTheBuyers } from "@/lib/base/platform/define-personal-data";

const offered = { rows: "host_id = $1", stays: forTheBuyers };
const ofService = { ...offered, rows: "service_id in (select id from app.services where host_id = $1)" };

export const personalData = definePersonalData({
  tables: {
    services: {
      ...offered,
      columns:
        "id kind host_id duration_minutes location address cancellation_policy buffer_before_minutes buffer_after_minutes notice_hours horizon_days answers_kept_days hours_version questions_version",
    },
    weekly_hours: { ...ofService, columns: "id service_id weekday starts_minute ends_minute" },
    service_exceptions: { ...ofService, columns: "id service_id date starts_minute ends_minute" },
    service_questions: { ...ofService, columns: "id service_id position text is_required created_at" },
    slots: { ...offered, columns: "id service_id host_id starts_at ends_at withdrawn_at created_at" },
    bookings: {
      rows: "user_id = $1",
      columns:
        "id slot_id service_id host_id user_id order_id starts_at ends_at status held_until created_at ended_at busy_from busy_until sequence",
      stays: "belongs to its order",
    },
  },
  commitments: {
    bookings: (tx, hostId) =>
      tx.booking.count({
        where: { hostId, status: { in: ["held", "confirmed"] }, endsAt: { gt: new Date() } },
      }),
  },
  erasure: {
    withdraw: (tx, hostId) => {
      const now = new Date();
      return tx.slot.updateMany({
        where: { hostId, withdrawnAt: null, startsAt: { gt: now } },
        data: { withdrawnAt: now },
      });
    },
    release: (tx, userId) => {
      const now = new Date();
      return tx.booking.updateMany({
        where: { userId, status: "confirmed", startsAt: { gt: now } },
        data: { status: "released", endedAt: now },
      });
    },
  },
});
