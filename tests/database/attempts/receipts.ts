import { alike, id } from "../world";
import { attempt } from "./attempt";

const set = (changes: string) => `update app.seller_details set ${changes} where id = id('ashas bolag')`;

/** A receipt, or with `refund_id` a credit note, like that of an order of Björn's. */
const like = (order: string, kind: string, changes: Record<string, unknown> = {}) =>
  `insert into app.receipts select (jsonb_populate_record(r, '${JSON.stringify({ id: id(`like ${order}`), ...changes })}')).*
   from app.receipts r where r.order_id = id('${order}') and r.kind = '${kind}'`;

const receipt = (changes: Record<string, unknown> = {}) =>
  like("björns plats", "receipt", { order_id: id("björns fria plats"), ...changes });

const note = (changes: Record<string, unknown> = {}) =>
  like("björns kurs", "credit_note", { refund_id: id("mer av kursen"), ...changes });

export const receiptAttempts = [
  attempt("seller_details_texts_sane", "a nameless seller", set("legal_name = ''")),
  attempt("seller_details_postal_code_shape", "a postal code of four", set("postal_code = '4146'")),
  attempt("seller_details_email_shape", "an address that is none", set("email = 'ring mig'")),
  attempt(
    "seller_details_org_nr_shape",
    "a number without its hyphen",
    set("org_nr = '5560160680', vat_number = null, is_vat_registered = false"),
  ),
  attempt(
    "seller_details_trader_has_org_nr",
    "a trader without a number",
    set("org_nr = null, vat_number = null, is_vat_registered = false"),
  ),
  attempt(
    "seller_details_vat_number_when_registered",
    "registered without a number",
    set("vat_number = null"),
  ),
  attempt(
    "seller_details_vat_number_of_org_nr",
    "someone else's number",
    set("vat_number = 'SE556677889901'"),
  ),
  attempt("seller_details_host_id_key", "two sellers in one host", alike("seller_details", "ashas bolag")),
  attempt("seller_details_one_platform", "two platforms", alike("seller_details", "aveli")),
  attempt(
    "sale_settings_kind_known",
    "something else on sale",
    "insert into app.sale_settings values ('hat', null)",
  ),
  attempt(
    "sale_settings_platform_sells",
    "Asha as the seller of everyone's courses",
    "update app.sale_settings set seller_id = id('ashas bolag') where kind = 'course'",
  ),
  attempt(
    "offers_vat_exemption_known",
    "exempt and taxed",
    "update app.offers set vat_rate_bp = 2500, vat_exemption = 'exempt'",
  ),
  attempt(
    "orders_vat_exemption_known",
    "exempt and taxed",
    alike("orders", "majas plats", { vat_exemption: "exempt" }),
  ),
  attempt(
    "orders_discount_agrees",
    "a discount that leads nowhere",
    alike("orders", "majas plats", { discount_amount: 100 }),
  ),
  attempt(
    "orders_is_a_snapshot",
    "a discount afterwards",
    "update app.orders set discount_amount = 100, list_amount = amount + 100 where id = id('björns plats')",
    "orders_price_is_a_snapshot",
  ),

  attempt("receipts_kind_whole", "a receipt for a refund", receipt({ refund_id: id("mer av kursen") })),
  attempt("receipts_kind_whole", "a credit note of nothing", note({ receipt_id: null })),
  attempt(
    "receipts_amounts_agree",
    "a receipt of nothing",
    receipt({ amount: 0, list_amount: 0, vat_amount: 0 }),
  ),
  attempt("receipts_amounts_agree", "a list price that is neither", receipt({ list_amount: 30000 })),
  attempt("receipts_currency_known", "dollars", receipt({ currency: "USD" })),
  attempt("receipts_vat_rate_known", "a rate of no law", receipt({ vat_rate_bp: 1900, vat_amount: 4630 })),
  attempt(
    "receipts_vat_exemption_said",
    "no moms, and no reason",
    receipt({ vat_rate_bp: 0, vat_amount: 0 }),
  ),
  attempt("receipts_vat_follows_rate", "an öre too much moms", receipt({ vat_amount: 5801 })),
  attempt("receipts_one_per_order", "two receipts of one order", like("björns plats", "receipt")),
  attempt("receipts_refund_id_key", "two credit notes of one refund", like("björns kurs", "credit_note")),
  attempt(
    "receipts_series_year_sequence_key",
    "one number twice",
    `alter table app.receipts disable trigger receipts_numbered; ${receipt()}`,
  ),
  attempt(
    "receipts_credits_within",
    "more credited than was paid",
    note({ amount: 59001, list_amount: 59001, vat_amount: 11800 }),
  ),
  attempt("receipts_credits_within", "a credit note in someone else's series", note({ series: id("elin") })),
  attempt("receipts_append_only", "a receipt rewritten", "update app.receipts set buyer_name = 'Maja'"),
  attempt(
    "receipts_append_only",
    "a receipt forgotten",
    "delete from app.receipts where kind = 'credit_note'",
  ),
  attempt("receipts_append_only", "all receipts forgotten", "truncate app.receipts", "receipts_no_truncate"),
];
