import { definePersonalData } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    busy_times: {
      rows: "host_id = $1",
      columns: "id host_id booking_id seminar_id starts_at ends_at overlap_group",
      stays: "goes with what takes the time",
    },
    calendar_feeds: {
      rows: "user_id = $1",
      columns: "user_id created_at",
      withheld: "seed token_hash",
      erase: "rows",
    },
  },
});
