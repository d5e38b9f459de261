import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/base/i18n/locales";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { type Currency, formatMoney } from "@/lib/base/platform/money";
import { languageTag } from "@/lib/base/platform/time";
import type { Receipt, Sheet } from "./schema";

const messages = { sv, en };

interface Words {
  t: ReturnType<typeof translator>;
  money: (amount: number) => string;
  day: (instant: Date) => string;
  moment: (instant: Date) => string;
  briefly: (instant: Date) => string;
}

/** Composes a receipt or credit note in its buyer's language. */
export function composeReceipt(receipt: Receipt): Sheet {
  const words = wordsFor(receipt);
  const { t, day, money } = words;
  const { credits } = receipt;
  const sign = credits ? -1 : 1;
  return {
    ...frame(receipt, words),
    title: t(credits ? "credit_note" : "receipt"),
    facts: [
      ...common(receipt, words),
      ...(credits
        ? [
            {
              label: t("credits"),
              value: t("credits_receipt", { number: credits.number, date: day(credits.issuedAt) }),
            },
          ]
        : []),
    ],
    parties: [
      { label: t("seller"), lines: sellerLines(receipt, words) },
      { label: t("buyer"), lines: [receipt.buyerName] },
    ],
    rows: [
      { label: receipt.title, note: itemNote(receipt, words), value: money(sign * receipt.listAmount) },
      ...(receipt.discountAmount > 0
        ? [{ label: t("discount"), value: money(-receipt.discountAmount) }]
        : []),
    ],
    total: { label: t(totalLabel(receipt)), value: money(sign * receipt.amount) },
    vat: {
      head: [t("vat_rate"), t("net"), t("vat"), t("gross")],
      rows: [
        [vatRate(receipt, words), receipt.amount - receipt.vatAmount, receipt.vatAmount, receipt.amount],
      ].map(([rate, ...amounts]) => [String(rate), ...amounts.map((amount) => money(sign * Number(amount)))]),
    },
    sentences: [
      ...exemption(receipt, words),
      credits
        ? t("returned_by", { way: paymentMeans(receipt, words) })
        : t("paid_by", { way: paymentMeans(receipt, words), date: day(receipt.issuedAt) }),
    ],
  };
}

/**
 * Composes the receipt that an employer needs for friskvård: who took part, in what, with whom, when, for how much, and
 * that it is paid.
 */
export function composeWellnessReceipt(receipt: Receipt): Sheet {
  const words = wordsFor(receipt);
  const { t, day, money } = words;
  const paid = receipt.amount - receipt.creditedAmount;
  return {
    ...frame(receipt, words),
    title: t("wellness"),
    facts: common(receipt, words),
    parties: [
      { label: t("participant"), lines: [receipt.buyerName] },
      { label: t("provider"), lines: sellerLines(receipt, words) },
    ],
    rows: [
      { label: t("activity"), value: receipt.title },
      { label: t("activity_date"), value: activityDate(receipt, words) },
      { label: t("amount_paid"), value: money(receipt.amount) },
      ...(receipt.creditedAmount > 0
        ? [{ label: t("returned_since"), value: money(-receipt.creditedAmount) }]
        : []),
    ],
    total: { label: t("wellness_total"), value: money(paid) },
    vat: { head: [], rows: [] },
    sentences: [
      t("paid_by", { way: paymentMeans(receipt, words), date: day(receipt.issuedAt) }),
      t("wellness_note"),
    ],
  };
}

function frame(receipt: Receipt, { t }: Words) {
  const { name, host_name, by_platform } = receipt.seller;
  return {
    locale: receipt.locale,
    author: name,
    writtenAt: receipt.issuedAt,
    footer: by_platform ? t("footer") : t("footer_for", { host: host_name }),
  };
}

function common(receipt: Receipt, { t, day }: Words) {
  return [
    { label: t("number"), value: receipt.number },
    { label: t("issued_at"), value: day(receipt.issuedAt) },
    { label: t("order_number"), value: receipt.orderNumber },
  ];
}

function sellerLines({ seller }: Receipt, { t }: Words): string[] {
  return [
    seller.name,
    seller.street,
    seller.postal_code && `${seller.postal_code} ${seller.city}`,
    seller.email,
    seller.org_nr && t("org_nr", { number: seller.org_nr }),
    seller.vat_number && t("vat_number", { number: seller.vat_number }),
  ].filter((line): line is string => Boolean(line));
}

function itemNote(receipt: Receipt, words: Words): string {
  const time = timeOf(receipt, words);
  const kind = words.t(`kind_${receipt.itemKind}`);
  return time ? `${kind}, ${time}` : kind;
}

function activityDate(receipt: Receipt, words: Words): string {
  return timeOf(receipt, words) ?? words.t("from_date", { date: words.day(receipt.issuedAt) });
}

function timeOf({ startsAt, dates, locale }: Receipt, { moment, briefly }: Words): string | null {
  if (startsAt) return moment(startsAt);
  if (dates.length === 0) return null;
  return new Intl.ListFormat(locale, { type: "unit" }).format(dates.map(briefly));
}

function vatRate({ vatRateBp, locale }: Receipt, { t }: Words): string {
  if (vatRateBp === 0) return t("vat_none");
  return t("vat_at", {
    rate: new Intl.NumberFormat(locale, { style: "percent" }).format(vatRateBp / 10_000),
  });
}

function exemption({ vatExemption }: Receipt, { t }: Words): string[] {
  return vatExemption ? [t(`vat_${vatExemption}`)] : [];
}

function totalLabel({ credits, vatRateBp }: Receipt) {
  if (credits) return vatRateBp > 0 ? "total_returned" : "total_returned_plain";
  return vatRateBp > 0 ? "total_paid" : "total_paid_plain";
}

function paymentMeans({ paidBy }: Receipt, { t }: Words): string {
  return t(paidBy === "stripe" ? "means_stripe" : "means_sandbox");
}

function wordsFor({ locale, currency }: { locale: Locale; currency: Currency }): Words {
  const format = (style: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(languageTag(locale), {
      ...style,
      timeZone: "Europe/Stockholm",
    });
    return (instant: Date) => formatter.format(instant);
  };
  return {
    t: translator(locale),
    // Avoids -0, which would be written as "-0 kr".
    money: (amount) => formatMoney({ amount: amount || 0, currency }, locale),
    day: format({ dateStyle: "long" }),
    moment: format({ dateStyle: "long", timeStyle: "short" }),
    briefly: format({ dateStyle: "medium", timeStyle: "short" }),
  };
}

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "receipts" });
}
