import { definePersonalData, forTheBooks } from "@/lib/base/platform/define-personal-data";

const ofOrder = { rows: "order_id in (select id from app.orders where user_id = $1)", stays: forTheBooks };

export const personalData = definePersonalData({
  tables: {
    checkouts: {
      ...ofOrder,
      columns: "id order_id provider session_id status expires_at closing_since created_at",
      withheld: "url",
    },
    authorisations: {
      ...ofOrder,
      columns:
        "id order_id checkout_id provider provider_ref amount currency account_ref fee_amount is_granted status capture_before created_at changed_at",
    },
    payments: {
      ...ofOrder,
      columns:
        "id order_id checkout_id provider provider_ref amount currency status paid_at account_ref fee_amount",
    },
    refunds: {
      ...ofOrder,
      columns:
        "id order_id payment_id amount currency reason status provider_ref created_at settled_at fee_amount resolution resolution_reference resolved_at",
      withheld: "requested_by_id resolved_by_id",
    },
    payment_differences: {
      ...ofOrder,
      columns:
        "id order_id checkout_id provider provider_ref amount currency account_ref fee_amount status decided_at created_at",
      withheld: "decided_by_id",
    },
    disputes: {
      ...ofOrder,
      columns: "id order_id payment_id provider_ref amount currency reason status opened_at closed_at",
    },
  },
  aboutNobody: {
    reconciliations: "when our books were compared with the provider's",
    sandbox_sessions: "the payments of the stand-in",
    sandbox_refunds: "its refunds",
    sandbox_disputes: "its disputes",
  },
});
