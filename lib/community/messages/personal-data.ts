import { definePersonalData } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    host_messages: {
      rows: "host_id = $1",
      columns: "id host_id offer_id subject text receivers sent_at idempotency_key",
      withheld: "idempotency_hash",
      erase: "rows",
    },
    message_mutes: {
      rows: "user_id = $1",
      columns: "user_id host_id muted_at",
      erase: ["delete from app.message_mutes where user_id = $1 or host_id = $1"],
    },
  },
});
