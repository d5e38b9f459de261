import { definePersonalData, forTheBuyers } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    live_sessions: {
      rows: "seminar_id in (select id from app.seminars where host_id = $1)",
      columns: "id seminar_id room started_at ended_at chat_mode is_locked version",
      stays: forTheBuyers,
    },
    attendances: {
      rows: "user_id = $1",
      columns: "id live_session_id user_id joined_at left_at",
      stays: "faults and refunds are sorted out with it, for a year",
      keepFor: { days: 365, expired: "left_at < $1", why: "faults and refunds" },
    },
    live_messages: {
      rows: "user_id = $1",
      columns: "id live_session_id user_id text sent_at deleted_at",
      erase: "rows",
      keepFor: {
        days: 90,
        expired: "live_session_id in (select id from app.live_sessions where ended_at < $1)",
        why: "reports about what was said",
      },
    },
  },
});
