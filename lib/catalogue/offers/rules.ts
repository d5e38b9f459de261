import { oneOf } from "@/lib/base/platform/closed-set";
import { ValidationFailed } from "@/lib/base/platform/errors";
import { currencies, isChargeable } from "@/lib/base/platform/money";
import { vatColumns } from "@/lib/base/platform/vat";
import { Archived } from "./errors";
import { type OfferKind, tableOf } from "./kind";
import type { OfferFields } from "./schema";

/** The price of an offer must be nothing, or enough to charge. Throws ValidationFailed. */
export function assertChargeable({ priceAmount, currency }: { priceAmount: number; currency: string }): void {
  if (isChargeable({ amount: priceAmount, currency: oneOf(currencies, currency) })) return;
  throw new ValidationFailed([{ path: "price_amount", message: "must be 0, or at least 3 kr or 0.50 €" }]);
}

/** Does the same for a changed offer; omitted fields stay as they are. Throws ValidationFailed. */
export function assertChargeableAfter(
  offer: { priceAmount: number; currency: string },
  { price_amount, currency }: Partial<OfferFields>,
): void {
  assertChargeable({ priceAmount: price_amount ?? offer.priceAmount, currency: currency ?? offer.currency });
}

/** Throws Archived. */
export function assertChangeable({ status }: { status: string }): void {
  if (status === "archived") throw new Archived();
}

/** Whether a price includes VAT: it does not if the seller is not registered for it, or the offer is exempt. */
export function includesVat({
  price_amount,
  vat_rate_bp,
}: {
  price_amount: number;
  vat_rate_bp: number;
}): boolean {
  return price_amount > 0 && vat_rate_bp > 0;
}

interface Listed {
  kind: OfferKind;
  slug: string;
  title: string;
}

/** Returns a schema.org ItemList with the page of each entry. `base`: the root of one language's pages. */
export function toItemList(items: readonly Listed[], base: string): Record<string, unknown> {
  return {
    "@type": "ItemList",
    numberOfItems: items.length,
    itemListElement: items.map(({ kind, slug, title }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      url: `${base}/${tableOf(kind)}/${slug}`,
    })),
  };
}

/** Returns a host's input under its column names; omitted fields stay as they are. */
export function toColumns<F extends Partial<OfferFields>>(fields: F) {
  return {
    title: fields.title as F["title"],
    summary: fields.summary as F["summary"],
    description: fields.description as F["description"],
    priceAmount: fields.price_amount as F["price_amount"],
    currency: fields.currency as F["currency"],
    language: fields.language as F["language"],
    ...vatColumns(fields),
  };
}
