import { alike, id } from "../world";
import { attempt } from "./attempt";

const coupon = (changes: Record<string, unknown> = {}) =>
  alike("coupons", "för morgonen", { code: "NY", ...changes });

/** Elin's purchase with Asha's code, by Maja, who has not used it. */
const order = (changes: Record<string, unknown> = {}) =>
  alike("orders", "elins kurs", {
    user_id: id("björn"),
    status: "expired",
    closed_at: "2027-01-01T00:00Z",
    ...changes,
  });

export const couponAttempts = [
  attempt("coupons_code_shape", "a code that nobody can write", coupon({ code: "å!" })),
  attempt(
    "coupons_percent_or_amount",
    "both ways of being cheaper",
    coupon({ code: "NYARE", amount_off: 100 }),
  ),
  attempt("coupons_percent_sane", "more than all of it", coupon({ code: "NYARE", percent: 101 })),
  attempt(
    "coupons_amount_sane",
    "nothing off",
    coupon({ code: "NYARE", percent: null, amount_off: 0, currency: "SEK" }),
  ),
  attempt(
    "coupons_currency_known",
    "dollars",
    coupon({ code: "NYARE", percent: null, amount_off: 1, currency: "USD" }),
  ),
  attempt(
    "coupons_end_after_start",
    "over before it begins",
    coupon({ code: "NYARE", valid_until: "2019-01-01T00:00Z" }),
  ),
  attempt("coupons_limit_positive", "for nobody", coupon({ code: "NYARE", max_uses: 0 })),
  attempt("coupons_host_id_code_key", "one code twice", coupon({ code: "HÖST" })),
  attempt(
    "coupons_offer_id_host_id_fkey",
    "Elin's code for Asha's course",
    coupon({ code: "NYARE", host_id: id("elin"), offer_id: id("andas") }),
  ),
  attempt(
    "coupons_uses_within_limit",
    "a second use where there is one",
    `${order({ status: "pending", closed_at: null })}`,
  ),
  attempt(
    "coupons_terms_stay",
    "a better offer afterwards",
    "update app.coupons set percent = 50 where id = id('höst')",
  ),
  attempt(
    "coupons_terms_stay",
    "a code that goes over to something else",
    "update app.coupons set offer_id = id('andas') where id = id('för morgonen')",
  ),
  attempt(
    "coupons_uses_counted",
    "uses given back on paper",
    "update app.coupons set uses = 0 where id = id('höst')",
  ),
  attempt(
    "coupons_uses_counted",
    "a code born used",
    coupon({ code: "NYARE", uses: 1 }),
    "coupons_begin_unused",
  ),
  attempt("orders_discount_by_coupon", "cheaper without a code", order({ coupon_id: null })),
  attempt(
    "orders_coupon_id_host_id_fkey",
    "Elin's code for Asha's course",
    order({ coupon_id: id("för samtalet") }),
  ),
  attempt("orders_coupon_in_force", "the code of something else", order({ coupon_id: id("för morgonen") })),
  attempt(
    "orders_coupon_in_force",
    "more off than the code gives",
    order({ amount: 55199, list_amount: 69000, discount_amount: 13801 }),
  ),
  attempt(
    "orders_coupon_in_force",
    "a code that was ended",
    `update app.coupons set ended_at = now() where id = id('höst'); ${order()}`,
  ),
  attempt(
    "orders_coupon_once_per_person",
    "one person, one code, two things",
    alike("orders", "elins kurs", { kind: "seminar", offer_id: id("öppen cirkel") }),
  ),
  attempt(
    "orders_is_a_snapshot",
    "another code afterwards",
    "update app.orders set coupon_id = id('för kursen') where id = id('elins kurs')",
    "orders_coupon_is_a_snapshot",
  ),
];
