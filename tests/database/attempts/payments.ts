import { alike, id } from "../world";
import { attempt, step } from "./attempt";

/** Money for what Maja has not paid yet. */
const majaPays = (changes: Record<string, unknown> = {}) =>
  alike("payments", "björns betalning", {
    id: id("betalning"),
    order_id: id("majas plats"),
    checkout_id: id("majas kassa"),
    provider_ref: "pi_new",
    ...changes,
  });

/** Something else than the price for what Maja has not paid yet. */
const majaPaysOtherwise = (changes: Record<string, unknown> = {}) =>
  alike("payment_differences", "majas skillnad", { provider_ref: "pi_otherwise", ...changes });

export const paymentAttempts = [
  attempt(
    "checkouts_provider_known",
    "an unknown provider",
    alike("checkouts", "majas kassa", { provider: "cash" }),
  ),
  attempt(
    "checkouts_status_known",
    "an unknown state",
    alike("checkouts", "majas kassa", { status: "half" }),
  ),
  attempt(
    "checkouts_provider_session_id_key",
    "one session, two checkouts",
    alike("checkouts", "björns kassa"),
  ),
  attempt(
    "checkouts_one_open",
    "two open checkouts of one order",
    alike("checkouts", "majas kassa", { session_id: "cs_new" }),
  ),
  step("checkouts", "björns kassa", "open"),

  attempt("payments_amount_positive", "a payment of nothing", majaPays({ amount: 0, status: "surplus" })),
  attempt("payments_status_known", "an unknown state", majaPays({ status: "maybe" })),
  attempt("payments_match_price", "another amount than the order's", majaPays({ amount: 28999 })),
  attempt("payments_match_price", "another currency than the order's", majaPays({ currency: "EUR" })),
  attempt(
    "payments_checkout_fkey",
    "through somebody else's checkout",
    majaPays({ checkout_id: id("björns kassa") }),
  ),
  attempt("payments_provider_provider_ref_key", "the same money twice", majaPays({ provider_ref: "pi_1" })),
  attempt(
    "payments_one_per_order",
    "an order paid twice",
    alike("payments", "björns betalning", { provider_ref: "pi_new" }),
  ),
  attempt(
    "payments_fee_within_amount",
    "a fee above the price",
    majaPays({ account_ref: "a", fee_amount: 29001 }),
  ),
  attempt(
    "payments_fee_within_amount",
    "a fee below nothing",
    majaPays({ account_ref: "a", fee_amount: -1 }),
  ),
  attempt("payments_fee_has_account", "a fee of what nobody else gets", majaPays({ fee_amount: 1 })),
  attempt("payments_append_only", "a payment rewritten", "update app.payments set status = 'surplus'"),
  attempt("payments_append_only", "a payment forgotten", "delete from app.payments"),
  attempt(
    "payments_append_only",
    "all payments forgotten",
    "truncate app.payments cascade",
    "payments_no_truncate",
  ),
  attempt("payments_buy_or_return", "money kept for an open order", majaPays()),
  attempt("payments_buy_or_return", "money too much, and kept", majaPays({ status: "surplus" })),

  attempt("payment_differences_amount_positive", "nothing paid instead", majaPaysOtherwise({ amount: 0 })),
  attempt(
    "payment_differences_currency_written",
    "a currency that is none",
    majaPaysOtherwise({ currency: "kr" }),
  ),
  attempt("payment_differences_status_known", "an unknown state", majaPaysOtherwise({ status: "maybe" })),
  attempt(
    "payment_differences_decision_whole",
    "decided by nobody",
    majaPaysOtherwise({ decided_by_id: null }),
  ),
  attempt(
    "payment_differences_checkout_fkey",
    "through somebody else's checkout",
    majaPaysOtherwise({ checkout_id: id("björns kassa") }),
  ),
  attempt(
    "payment_differences_provider_provider_ref_key",
    "the same money twice",
    majaPaysOtherwise({ provider_ref: "pi_4" }),
  ),
  step("payment_differences", "majas skillnad", "accepted"),

  attempt("refunds_amount_positive", "a refund of nothing", alike("refunds", "mer av kursen", { amount: 0 })),
  attempt(
    "refunds_status_known",
    "an unknown state",
    alike("refunds", "mer av kursen", { status: "maybe", settled_at: "2027-01-01T00:00Z" }),
  ),
  attempt(
    "refunds_resolution_known",
    "an unknown way on",
    alike("refunds", "mer av kursen", {
      ...{ status: "failed", settled_at: "2027-01-01T00:00Z" },
      ...{ resolution: "maybe", resolved_at: "2027-01-01T00:00Z" },
    }),
  ),
  attempt(
    "refunds_resolution_whole",
    "seen to before it failed",
    alike("refunds", "mer av kursen", { resolution: "needless", resolved_at: "2027-01-01T00:00Z" }),
  ),
  attempt(
    "refunds_settled_has_time",
    "settled, but never",
    "update app.refunds set status = 'failed' where id = id('mer av kursen')",
  ),
  attempt(
    "refunds_provider_ref_key",
    "one refund twice",
    alike("refunds", "mer av kursen", { provider_ref: "re_1" }),
  ),
  attempt(
    "refunds_payment_fkey",
    "back in another currency",
    alike("refunds", "mer av kursen", { currency: "EUR" }),
  ),
  attempt(
    "refunds_payment_fkey",
    "back for another order",
    alike("refunds", "mer av kursen", { order_id: id("björns tid") }),
  ),
  attempt(
    "refunds_within_payment",
    "more back than was paid",
    alike("refunds", "mer av kursen", { amount: 54001 }),
  ),
  attempt(
    "refunds_within_payment",
    "a refund that grows",
    "update app.refunds set amount = 59001 where id = id('mer av kursen')",
  ),
  step("refunds", "del av kursen", "pending", ", settled_at = null"),
  attempt(
    "orders_refunds_agree",
    "refunded on paper alone",
    "update app.orders set refunded_amount = 500 where id = id('björns plats')",
  ),
  attempt(
    "orders_refunds_agree",
    "sent back, and the order does not know",
    "update app.refunds set status = 'succeeded', settled_at = now() where id = id('mer av kursen')",
    "refunds_orders_agree",
  ),
  attempt(
    "orders_refunds_agree",
    "a refund forgotten",
    "alter table app.receipts drop constraint receipts_refund_id_fkey; delete from app.refunds where id = id('del av kursen')",
    "refunds_orders_agree",
  ),

  step("refunds", "mer av kursen", "bounced", ", settled_at = now()"),
  step("refunds", "del av kursen", "failed"),

  attempt(
    "disputes_amount_positive",
    "about nothing",
    alike("disputes", "björns tvist", { provider_ref: "dp_new", amount: 0 }),
  ),
  attempt(
    "disputes_status_known",
    "an unknown state",
    alike("disputes", "vunnen tvist", { provider_ref: "dp_new", status: "half" }),
  ),
  attempt(
    "disputes_closed_has_time",
    "lost, but never",
    "update app.disputes set status = 'lost' where id = id('björns tvist')",
  ),
  attempt("disputes_provider_ref_key", "one dispute twice", alike("disputes", "björns tvist")),
  attempt(
    "disputes_payment_fkey",
    "about another currency than was paid",
    alike("disputes", "björns tvist", { provider_ref: "dp_new", currency: "EUR" }),
  ),
  step("disputes", "vunnen tvist", "lost"),
  attempt(
    "reconciliations_end_after_start",
    "over before it began",
    "update app.reconciliations set finished_at = started_at - interval '1 second'",
  ),

  attempt(
    "refunds_fee_within_amount",
    "a fee below nothing given back",
    "update app.refunds set fee_amount = -1 where id = id('del av kursen')",
  ),
  attempt(
    "refunds_fee_settled",
    "a fee given back before the money is",
    "update app.refunds set fee_amount = 1 where id = id('mer av kursen')",
  ),
  attempt(
    "refunds_fee_within_payment",
    "more of the fee back than was taken",
    "update app.refunds set fee_amount = 6901 where id = id('del av kursen')",
  ),

  attempt(
    "host_accounts_provider_known",
    "an unknown provider",
    "update app.host_accounts set provider = 'cash' where host_id = id('asha')",
  ),
  attempt(
    "host_accounts_provider_account_ref_key",
    "two hosts paid into one account",
    "update app.host_accounts set account_ref = 'acct_asha' where host_id = id('elin')",
  ),

  attempt(
    "webhook_events_provider_known",
    "an unknown sender",
    "update app.webhook_events set provider = 'mallory'",
  ),
  attempt("webhook_events_status_known", "an unknown state", "update app.webhook_events set status = 'lost'"),
  attempt(
    "webhook_events_attempts_positive",
    "never delivered",
    "update app.webhook_events set deliveries = 0",
  ),
  attempt(
    "webhook_events_processed_has_time",
    "processed, but never",
    "update app.webhook_events set status = 'processed'",
  ),
  attempt(
    "webhook_events_pkey",
    "one event stored twice",
    "insert into app.webhook_events (provider, event_id, event_type, payload) values ('stripe', 'evt_1', 'x', '{}')",
  ),
  attempt(
    "sandbox_sessions_status_known",
    "an unknown state",
    "update app.sandbox_sessions set status = 'half'",
  ),
  attempt(
    "sandbox_sessions_paid_when_complete",
    "complete, but unpaid",
    "update app.sandbox_sessions set status = 'complete'",
  ),
  attempt(
    "sandbox_sessions_payment_status_known",
    "an unknown state of its money",
    "update app.sandbox_sessions set status = 'complete', payment_ref = 'pi_new', payment_status = 'half'",
  ),
  attempt(
    "sandbox_refunds_status_known",
    "an unknown state",
    "update app.sandbox_refunds set status = 'half'",
  ),
  attempt(
    "sandbox_disputes_status_known",
    "an unknown state",
    "update app.sandbox_disputes set status = 'half'",
  ),
  attempt(
    "sandbox_disputes_one_per_payment",
    "two disputes of one payment",
    "insert into app.sandbox_disputes (id, payment_ref, amount) values ('dp_new', 'pi_1', 1)",
  ),
  attempt(
    "sandbox_sessions_idempotency_key_key",
    "one key, two sessions",
    'insert into app.sandbox_sessions select (jsonb_populate_record(s, \'{"id": "cs_new"}\')).* from app.sandbox_sessions s',
  ),
  attempt(
    "sandbox_refunds_amount_positive",
    "a refund of nothing",
    "update app.sandbox_refunds set amount = 0",
  ),
  attempt(
    "sandbox_refunds_idempotency_key_key",
    "one key, two refunds",
    'insert into app.sandbox_refunds select (jsonb_populate_record(r, \'{"id": "re_new"}\')).* from app.sandbox_refunds r',
  ),
];
