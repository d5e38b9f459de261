import { definePersonalData } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    follows: {
      rows: "user_id = $1",
      columns: "user_id host_id created_at",
      erase: ["delete from app.follows where user_id = $1 or host_id = $1"],
    },
  },
});
