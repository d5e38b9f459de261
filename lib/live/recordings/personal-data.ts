import { transaction } from "@/lib/base/platform/db";
import { definePersonalData } from "@/lib/base/platform/define-personal-data";
import { after, days } from "@/lib/base/platform/time";
import { purgeFiles } from "@/lib/catalogue/media/purge-files";

const recordingsKept = days(365);

export const personalData = definePersonalData({
  tables: {
    recordings: {
      rows: "seminar_id in (select id from app.seminars where host_id = $1)",
      columns:
        "id seminar_id media_id source live_session_id egress_id status failure duration_seconds created_at published_at",
      stays: "goes with its file",
    },
    replay_positions: {
      rows: "user_id = $1",
      columns: "recording_id user_id position_seconds updated_at",
      erase: "rows",
    },
  },
  purge: (now) =>
    transaction((tx) => purgeFiles(tx, { recording: { createdAt: { lt: after(now, -recordingsKept) } } })),
});
