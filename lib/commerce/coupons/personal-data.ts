import { definePersonalData, forTheBooks } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    coupons: {
      rows: "host_id = $1",
      columns:
        "id host_id code percent amount_off currency offer_id valid_from valid_until max_uses uses ended_at created_at",
      stays: forTheBooks,
    },
  },
});
