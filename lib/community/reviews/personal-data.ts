import { definePersonalData } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    reviews: {
      rows: "user_id = $1 or host_id = $1",
      columns:
        "id host_id offer_id rating text answer answered_at taken_down_at created_at updated_at version answer_version",
      withheld: "user_id",
      stays: "others' reviews, without the host's answer",
      erase: [
        "delete from app.reviews where user_id = $1",
        "update app.reviews set answer = null, answered_at = null where host_id = $1",
      ],
    },
  },
});
