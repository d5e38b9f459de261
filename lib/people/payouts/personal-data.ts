import { definePersonalData } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    host_accounts: {
      rows: "host_id = $1",
      columns:
        "host_id provider account_ref charges_enabled payouts_enabled requirements created_at updated_at",
      erase: "rows",
    },
  },
});
