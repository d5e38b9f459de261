import { definePersonalData, forTheBooks } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    orders: {
      rows: "user_id = $1",
      columns:
        "id number user_id host_id kind offer_id slot_id title amount vat_rate_bp vat_amount currency status expires_at paid_at closed_at refunded_amount immediate_start idempotency_key created_at updated_at cancellation_policy is_withdrawal_excepted list_amount discount_amount vat_exemption coupon_id policy_starts_at moved_by_host_at replaced_by_id",
      withheld: "idempotency_hash",
      stays: forTheBooks,
    },
    order_grants: {
      rows: "user_id = $1",
      columns: "order_id user_id sold_offer_id offer_id series_id",
      stays: forTheBooks,
    },
    order_events: {
      rows: "order_id in (select id from app.orders where user_id = $1) or actor_id = $1",
      columns: "id order_id event actor_id cause details occurred_at position",
      stays: forTheBooks,
    },
  },
  aboutNobody: { order_counters: "the last number of each year" },
  commitments: { orders: (tx, hostId) => tx.order.count({ where: { hostId, status: "pending" } }) },
  erasure: {
    // Closing a pending order is left to the job that first asks the payment provider; its hold ends with it.
    release: (tx, userId) =>
      tx.order.updateMany({ where: { userId, status: "pending" }, data: { expiresAt: new Date() } }),
  },
});
