import { definePersonalData } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    activities: {
      rows: "actor_id = $1",
      columns:
        "id activity_type actor_id host_id subject_table subject_id summary metadata visibility occurred_at",
      erase: "rows",
    },
  },
});
