import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { SellerBlock } from "@/components/legal/seller-block";
import { WithdrawalNote } from "@/components/legal/withdrawal-note";
import { CheckoutCard } from "@/components/orders/checkout-card";
import { OfferPanel } from "@/components/orders/offer-panel";
import { Refusal } from "@/components/orders/refusal";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { NotFound } from "@/lib/base/platform/errors";
import { after } from "@/lib/base/platform/time";
import { kindRules } from "@/lib/catalogue/kinds/rules";
import { tableOf } from "@/lib/catalogue/offers/kind";
import { withdrawalPeriod } from "@/lib/catalogue/offers/withdrawal-rules";
import { findCheckoutView } from "@/lib/commerce/orders/checkout-queries";
import { type CheckoutRequest, checkoutPageInput } from "@/lib/commerce/orders/schema";
import { findSeller } from "@/lib/commerce/sellers/queries";
import type { Actor } from "@/lib/people/identity/actor";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { buy } from "./actions";

type Props = {
  params: Promise<{ locale: string; kind: string; slug: string }>;
  searchParams: Promise<Record<"slot" | "coupon", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "orders" });
  return { title: t("checkout_title"), robots: { index: false } };
}

export default async function CheckoutPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const request = await readRequest(params, searchParams);
  const actor = await requireActor(locale, pathOf(request));
  const { offer, hostId, openOrder, refusal, nextSlot, couponRefusal } = await readCheckoutView(
    locale,
    actor,
    request,
  );
  // The discount code that was tried changes the terms, so the buyer may order again.
  const isCheaper = openOrder && request.coupon && !couponRefusal && offer.amount !== openOrder.amount;
  if (openOrder && !isCheaper) redirect(localePath(locale, `/orders/${openOrder.id}`));

  const t = await getTranslations({ locale, namespace: "orders" });
  const title = t(offer.amount === 0 ? "checkout_title_free" : "checkout_title");
  if (refusal) {
    // The seller and the withdrawal terms are shown only if there is something to buy.
    return (
      <>
        <PageHeader title={title} />
        <div className="grid max-w-text gap-8">
          <Refusal code={refusal} locale={locale} nextSlot={nextSlot} offer={offer} />
          <OfferPanel offer={offer} locale={locale} />
        </div>
      </>
    );
  }
  const seller = await findSeller(offer.kind, hostId);
  return (
    <>
      <PageHeader title={title} />
      <TwoColumn
        aside={
          <CheckoutCard
            action={buy}
            coupon={request.coupon}
            couponRefusal={couponRefusal}
            locale={locale}
            offer={offer}
            opensAt={after(new Date(), withdrawalPeriod)}
          />
        }
      >
        <OfferPanel offer={offer} locale={locale} />
        <SellerBlock hostName={offer.seller.display_name} seller={seller} />
        <WithdrawalNote locale={locale} offer={offer} />
      </TwoColumn>
    </>
  );
}

/** A slot that is missing or no longer offered leads back to the free ones. */
async function readCheckoutView(locale: Locale, actor: Actor, request: CheckoutRequest) {
  try {
    return await findCheckoutView(actor, request);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    const { kind, slug } = request;
    if (kindRules[kind].holds === "time") redirect(localePath(locale, `/${tableOf(kind)}/${slug}`));
    notFound();
  }
}

async function readRequest(
  params: Props["params"],
  searchParams: Props["searchParams"],
): Promise<CheckoutRequest> {
  const { kind, slug } = await params;
  const { slot, coupon } = await searchParams;
  const parsed = checkoutPageInput.safeParse({ kind, slug, slotId: slot, coupon: coupon || undefined });
  return parsed.success ? parsed.data : notFound();
}

function pathOf({ kind, slug, slotId, coupon }: CheckoutRequest): string {
  const query = new URLSearchParams({ ...(slotId && { slot: slotId }), ...(coupon && { coupon }) });
  const path = `/checkout/${kind}/${slug}`;
  return query.size > 0 ? `${path}?${query}` : path;
}
