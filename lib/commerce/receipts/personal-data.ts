import { definePersonalData, forTheBooks } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    receipts: {
      rows: "user_id = $1",
      columns:
        "id kind series year sequence number order_id refund_id receipt_id host_id user_id issued_at locale seller buyer_name order_number item_kind title starts_at ends_at dates list_amount discount_amount amount vat_rate_bp vat_exemption vat_amount currency paid_by",
      stays: forTheBooks,
    },
  },
  aboutNobody: { receipt_counters: "the last number of each series" },
});
