import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/forms/action-button";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { MoveSection } from "@/components/orders/move-section";
import { Banner } from "@/components/ui/banner";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import { formatMoney } from "@/lib/base/platform/money";
import { spanFrom } from "@/lib/catalogue/services/schema";
import { cancellationOf } from "@/lib/commerce/orders/cancellation-rules";
import { findMovableByLink, showMove } from "@/lib/commerce/orders/move-queries";
import { leftOf, termsOf } from "@/lib/commerce/orders/withdrawal-queries";
import { InvalidToken } from "@/lib/people/identity/errors";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { leave, moveHere } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<"token" | "done" | "from", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "orders" });
  const title = t("booking_title");
  const metadata = await pageMetadata({ locale, path: "/booking", title, isListed: false });
  return { ...metadata, referrer: "same-origin" };
}

/** The page behind the link in an email about a booking: its time, and the ways to move or leave it. */
export default async function BookingPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token, done, ...query } = await searchParams;
  const from = spanFrom.parse(query.from);
  const [t, errors] = await Promise.all([
    getTranslations({ locale, namespace: "orders" }),
    getTranslations({ locale, namespace: "errors" }),
  ]);
  const order = await findOrNull(String(token));
  if (!order?.slot) {
    return (
      <Page width="form">
        <PageHeader title={t("booking_title")} />
        <p className="text-ink-soft">{errors("invalid_token.detail")}</p>
      </Page>
    );
  }
  const now = new Date();
  const move = await showMove(order, { id: order.userId }, now, from);
  const end = cancellationOf(termsOf(order), leftOf(order), now);
  const money = (amount: number) => formatMoney({ amount, currency: order.currency }, locale);
  const returned = end.reason === null ? 0 : end.amount;
  const figures = { amount: money(returned), cost: money(order.amount - returned) };
  const { startsAt } = order.slot;
  return (
    <Page width="form">
      <PageHeader title={order.title} />
      {done && (
        <Banner title={t(done === "moved" ? "move_title" : "leave_title")} tone="good">
          <p>{t(done === "moved" ? "move_done" : "leave_done")}</p>
        </Banner>
      )}
      {move && (
        <>
          <dl className="mt-6 grid gap-3">
            <Time label={t("zone_own")} locale={locale} startsAt={startsAt} timeZone={move.timeZone} />
            {move.hostTimeZone !== move.timeZone && (
              <Time label={t("zone_host")} locale={locale} startsAt={startsAt} timeZone={move.hostTimeZone} />
            )}
          </dl>
          {move.isMovedByHost && <p className="mt-6">{t("moved_by_host")}</p>}
          <MoveSection
            action={moveHere}
            fields={{ token: String(token) }}
            hrefFrom={(date) =>
              `${localePath(locale, "/booking")}?${new URLSearchParams({ token: String(token), from: date })}#flytta`
            }
            isOpen={from !== undefined}
            locale={locale}
            move={move}
          />
          <details className="mt-4 border-line border-t pt-2">
            <summary className="flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
              {t("leave_title")}
            </summary>
            <div className="grid justify-items-start gap-4">
              <p>
                {order.amount === 0
                  ? t("cancel_figures_free")
                  : t(end.reason === null ? "leave_none" : "cancel_figures", figures)}
              </p>
              {end.reason !== null && (
                <ActionButton
                  action={leave}
                  fields={{ token: String(token), expected_amount: String(returned) }}
                  variant="secondary"
                >
                  {t("leave_confirm")}
                </ActionButton>
              )}
            </div>
          </details>
        </>
      )}
    </Page>
  );
}

type TimeProps = { label: string; startsAt: Date; timeZone: string; locale: string };

function Time({ label, startsAt, timeZone, locale }: TimeProps) {
  return (
    <div>
      <dt className="text-ink-soft">{label}</dt>
      <dd className="font-semibold">
        <DateTime locale={locale} timeZone={timeZone} value={startsAt} /> ({timeZone.replace(/_/g, " ")})
      </dd>
    </div>
  );
}

async function findOrNull(token: string) {
  try {
    return await findMovableByLink(token);
  } catch (error) {
    if (error instanceof InvalidToken) return null;
    throw error;
  }
}
