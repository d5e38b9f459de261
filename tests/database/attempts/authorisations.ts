import { alike, id } from "../world";
import { attempt } from "./attempt";

/** Money set aside for what Maja has not paid yet, which buys nothing. */
const majaReserves = (changes: Record<string, unknown> = {}) =>
  alike("authorisations", "majas reservation", {
    ...{ order_id: id("majas plats"), checkout_id: id("majas kassa"), provider_ref: "pi_new" },
    ...{ amount: 29000, is_granted: false, status: "releasing" },
    ...changes,
  });

const rewrite = (change: string) =>
  `update app.authorisations set ${change} where id = id('majas reservation')`;

export const authorisationAttempts = [
  attempt("authorisations_amount_positive", "nothing set aside", majaReserves({ amount: 0 })),
  attempt("authorisations_currency_written", "a currency that is none", majaReserves({ currency: "kr" })),
  attempt(
    "authorisations_fee_within_amount",
    "a fee above the price",
    majaReserves({ account_ref: "a", fee_amount: 29001 }),
  ),
  attempt(
    "authorisations_fee_has_account",
    "a fee of what nobody else gets",
    majaReserves({ fee_amount: 1 }),
  ),
  attempt("authorisations_status_known", "an unknown state", majaReserves({ status: "maybe" })),
  attempt(
    "authorisations_wait_for_grants",
    "money waited for that bought nothing",
    majaReserves({ status: "authorised" }),
  ),
  attempt(
    "authorisations_provider_provider_ref_key",
    "the same money twice",
    majaReserves({ provider_ref: "pi_5" }),
  ),
  attempt(
    "authorisations_one_grant_per_order",
    "one order granted twice",
    alike("authorisations", "majas reservation", { provider_ref: "pi_new" }),
  ),
  attempt(
    "authorisations_checkout_fkey",
    "through somebody else's checkout",
    majaReserves({ checkout_id: id("björns kassa") }),
  ),
  attempt(
    "payments_match_price",
    "granted on another amount than the order's",
    majaReserves({ amount: 28999, is_granted: true }),
    "authorisations_match_price",
  ),
  attempt(
    "authorisations_grant_or_release",
    "money waited for by an order that is open",
    majaReserves({ is_granted: true, status: "authorised" }),
    "authorisations_keep_their_word",
  ),
  attempt(
    "authorisations_captured_are_paid",
    "captured, and no payment",
    `${majaReserves()}; update app.authorisations set status = 'captured' where provider_ref = 'pi_new'`,
  ),
  attempt("orders_paid_have_payment", "released, and still granted", rewrite("status = 'releasing'")),
  attempt(
    "authorisations_append_only",
    "set aside money rewritten",
    rewrite("amount = 1"),
    "authorisations_is_a_snapshot",
  ),
  attempt(
    "authorisations_append_only",
    "set aside money forgotten",
    "delete from app.authorisations",
    "authorisations_stay",
  ),
  attempt(
    "authorisations_append_only",
    "all set aside money forgotten",
    "truncate app.authorisations cascade",
    "authorisations_no_truncate",
  ),
  attempt(
    "orders_refunded_or_released",
    "refunded, but nothing of it",
    `update app.seats set status = 'released', ended_at = now() where order_id = id('björns plats');
     update app.orders set status = 'refunded', closed_at = now() where id = id('björns plats')`,
  ),
  attempt(
    "sandbox_sessions_capture_known",
    "an unknown way to capture",
    "update app.sandbox_sessions set capture = 'later'",
  ),
  attempt(
    "authorisations_moves_forward",
    "what is let go of waits again",
    `${majaReserves()}; update app.authorisations set status = 'authorised' where provider_ref = 'pi_new'`,
  ),
];
