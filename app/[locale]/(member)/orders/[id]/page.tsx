import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { WithdrawalNote } from "@/components/legal/withdrawal-note";
import { AnswerList } from "@/components/orders/answer-list";
import { DifferenceStep } from "@/components/orders/difference-step";
import { FailedRefunds } from "@/components/orders/failed-refunds";
import { MoveSection } from "@/components/orders/move-section";
import { OfferPanel } from "@/components/orders/offer-panel";
import { OrderBadge } from "@/components/orders/order-badge";
import { OrderReceipt } from "@/components/orders/order-receipt";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { PendingStep, WaitingStep } from "@/components/orders/pending-step";
import { ReceiptLinks } from "@/components/orders/receipt-links";
import { RefundProgress } from "@/components/orders/refund-progress";
import { RefundSection } from "@/components/orders/refund-section";
import { SettledStep } from "@/components/orders/settled-step";
import { WithdrawalSection } from "@/components/orders/withdrawal-section";
import { Banner } from "@/components/ui/banner";
import { localePath } from "@/lib/base/i18n/locale-path";
import { spanFrom } from "@/lib/catalogue/services/schema";
import { listAnswers } from "@/lib/commerce/answers/queries";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { findMove } from "@/lib/commerce/orders/move-queries";
import { listOrderEvents } from "@/lib/commerce/orders/queries";
import { stageOf } from "@/lib/commerce/orders/rules";
import { orderInput } from "@/lib/commerce/orders/schema";
import { settleOrder } from "@/lib/commerce/payments/settle-order";
import { listReceipts } from "@/lib/commerce/receipts/queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { cancel, claim, move, payOn, refund, resolve, withdraw } from "./actions";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<"checkout" | "moved" | "from", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "orders" });
  return { title: t("checkout_title"), robots: { index: false } };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  if (!orderInput.safeParse({ id }).success) notFound();
  const { checkout, moved, ...query } = await searchParams;
  const from = spanFrom.parse(query.from);
  const path = `/orders/${id}`;
  const actor = await requireActor(locale, path);
  // The provider sends everyone back to the same address, whatever their language.
  if (checkout && actor.locale !== locale) redirect(`${localePath(actor.locale, path)}?checkout=${checkout}`);

  if (checkout === "done") await settleOrder(actor, { id });
  const [order, timeline, receipts] = await notFoundOnMissing(
    Promise.all([
      findOrderDetails(actor, { id }),
      listOrderEvents(actor, { id }),
      listReceipts(actor, { id }),
    ]),
  );

  const t = await getTranslations({ locale, namespace: "orders" });
  const now = new Date();
  const booking = order.slot_id && order.is_granted ? await findMove(actor, { id, from }, now) : null;
  const answers = order.slot_id && !order.is_seller ? await listAnswers(actor, { id }) : null;
  return (
    <>
      <PageHeader
        lead={
          order.is_seller ? t("sold_to", { name: order.buyer.display_name }) : <OrderBadge order={order} />
        }
        title={t(order.is_seller ? "sale_title" : "checkout_title")}
      />
      <TwoColumn
        aside={
          <OrderReceipt locale={locale} order={order}>
            <ReceiptLinks locale={locale} orderId={order.id} receipts={receipts} />
          </OrderReceipt>
        }
      >
        <div className="grid gap-10">
          <RefundProgress locale={locale} order={order} />
          {moved && (
            <Banner title={t("move_title")} tone="good">
              <p>{t("move_done")}</p>
            </Banner>
          )}
          {order.is_moved_by_host && !order.is_seller && (
            <Banner title={t("event_moved_by_host")} tone="notice">
              <p>{t("moved_by_host")}</p>
            </Banner>
          )}
          {order.dispute === "open" && (
            <Banner title={t("dispute_open_title")} tone="notice">
              <p>{t(order.is_seller ? "dispute_open_text" : "dispute_open_text_buyer")}</p>
            </Banner>
          )}
          {!order.is_seller && nextStep()}
          <OfferPanel offer={order} locale={locale} />
        </div>
        {booking && (
          <MoveSection
            action={move}
            fields={{ id: order.id }}
            hrefFrom={(date) => `${localePath(locale, path)}?from=${date}#flytta`}
            isOpen={from !== undefined}
            locale={locale}
            move={booking}
          />
        )}
        {answers && (
          <AnswerList
            items={answers.items}
            note={t("answers_note", { name: order.seller.display_name, count: answers.kept_days ?? 0 })}
            title={t("answers_title")}
            unreadable={t("answer_unreadable")}
          />
        )}
        <FailedRefunds action={resolve} locale={locale} order={order} />
        <OrderTimeline events={timeline.items} locale={locale} order={order} />
        {!order.is_seller && order.status === "paid" && !order.is_given_up && (
          <>
            <WithdrawalNote locale={locale} offer={order} />
            <WithdrawalSection action={withdraw} locale={locale} order={order} />
          </>
        )}
        {order.is_seller && order.refundable_amount > 0 && (
          <RefundSection action={refund} locale={locale} order={order} />
        )}
      </TwoColumn>
    </>
  );

  function nextStep() {
    const stage = stageOf(order, now);
    if (order.difference) return <DifferenceStep locale={locale} order={order} paid={order.difference} />;
    if (order.is_processing || (order.status === "pending" && checkout === "done")) {
      return <WaitingStep locale={locale} order={order} />;
    }
    if (stage === "to_pay") {
      return (
        <PendingStep
          cancel={cancel}
          claim={claim}
          hasLeft={checkout === "cancelled"}
          locale={locale}
          now={now}
          order={order}
          payOn={payOn}
        />
      );
    }
    return <SettledStep locale={locale} now={now} order={order} stage={stage} />;
  }
}
