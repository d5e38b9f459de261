import { ApplicationBadge } from "@/components/admin/application-badge";
import { SeminarBadge } from "@/components/kinds/seminar/seminar-badge";
import { OfferCard } from "@/components/offers/offer-card";
import { RatingLine } from "@/components/offers/rating-line";
import { Stars } from "@/components/offers/stars";
import { OrderBadge } from "@/components/orders/order-badge";
import { Badge } from "@/components/ui/badge";
import { Price } from "@/components/ui/price";
import type { Locale } from "@/lib/base/i18n/locales";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { seminarStates } from "@/lib/catalogue/seminars/schema";
import { orderStatuses, refundStates } from "@/lib/commerce/orders/schema";
import { samples } from "./samples";
import { State } from "./state";

export function OfferCardExamples({ locale }: { locale: Locale }) {
  const t = samples[locale];
  const price = <Price amount={25_000} currency="SEK" freeLabel={t.free} locale={locale} />;
  const short = { title: t.offerTitle, summary: t.offerSummary };
  const long = { title: `${t.offerTitle} ${t.longWord}`, summary: `${t.longText} ${t.longText}` };
  return offerKinds.map((kind, index) => (
    <State key={kind} name={kind}>
      <OfferCard
        badge={index > 0 && <Badge tone="accent">{t.badge}</Badge>}
        byline={t.host}
        eyebrow={t.link}
        headingLevel={3}
        href="#offers-offer-card"
        kind={kind}
        note={index > 1 && t.hint}
        offer={{
          id: `01a00000-0000-7000-8000-00000000000${index}`,
          cover_url: null,
          ...(index ? long : short),
        }}
        price={price}
      />
    </State>
  ));
}

export function StarsExamples() {
  return [0, 2.4, 3.5, 5].map((rating) => (
    <State key={rating} name={String(rating)}>
      <Stars rating={rating} />
    </State>
  ));
}

export function RatingLineExamples() {
  return [1, 1240].map((count) => (
    <State key={count} name={String(count)}>
      <RatingLine rating={{ average: 4.67, count }} />
    </State>
  ));
}

export function OrderBadgeExamples() {
  const plain = { amount: 25_000, is_reserved: false, refund_state: "none" } as const;
  return (
    <>
      {orderStatuses.map((status) => (
        <State key={status} name={status}>
          <OrderBadge order={{ ...plain, status }} />
        </State>
      ))}
      <State name="free">
        <OrderBadge order={{ ...plain, amount: 0, status: "paid" }} />
      </State>
      <State name="reserved">
        <OrderBadge order={{ ...plain, is_reserved: true, status: "paid" }} />
      </State>
      {refundStates.map((state) => (
        <State key={state} name={`refund: ${state}`}>
          <OrderBadge order={{ ...plain, refund_state: state, status: "paid" }} />
        </State>
      ))}
    </>
  );
}

export function SeminarBadgeExamples() {
  return seminarStates.map((state) => (
    <State key={state} name={state}>
      <SeminarBadge startsAt="2026-03-01T09:30:00Z" state={state} />
    </State>
  ));
}

export function ApplicationBadgeExamples() {
  return (["pending", "approved", "refused"] as const).map((status) => (
    <State key={status} name={status}>
      <ApplicationBadge status={status} />
    </State>
  ));
}
