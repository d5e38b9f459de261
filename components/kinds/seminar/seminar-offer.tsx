import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fact } from "@/components/offers/fact";
import { OfferPrice } from "@/components/offers/offer-price";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { hasPassed, isOver, shownState } from "@/lib/catalogue/seminars/rules";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { stageOfTime } from "@/lib/commerce/orders/rules";
import { SeminarWhen } from "./seminar-when";

type SeminarOfferProps = { seminar: Seminar; locale: Locale };

/** The price, the time, and the one thing to do now. */
export function SeminarOffer({ seminar, locale }: SeminarOfferProps) {
  const t = useTranslations("seminars");
  const now = new Date();
  const isAhead = !isOver({ status: shownState(seminar, now) });
  const canWithdraw = isAhead && stageOfTime(seminar, now) === "ahead";
  return (
    <Card className="grid gap-5">
      <OfferPrice locale={locale} offer={seminar} vatLabel={t("including_vat")} />
      <ul className="grid gap-3">
        <Fact icon="calendar">
          <SeminarWhen locale={locale} seminar={seminar} />
        </Fact>
        <Fact icon="clock">{t("duration", { count: seminar.duration_minutes })}</Fact>
        {isAhead && (
          <Fact icon="people">
            {seminar.seats_left > 0
              ? t("seats_left_of", { left: seminar.seats_left, capacity: seminar.capacity })
              : t("sold_out")}
          </Fact>
        )}
        {isAhead && <Fact icon="globe">{t("where")}</Fact>}
      </ul>
      <Actions locale={locale} seminar={seminar} />
      {canWithdraw && seminar.price_amount > 0 && (
        <p className="text-ink-soft text-sm">
          {t(seminar.is_withdrawal_excepted ? "withdrawal_excepted" : "withdrawal")}{" "}
          <Link
            className="text-accent-ink underline underline-offset-4"
            href={localePath(locale, "/terms")}
            prefetch={false}
          >
            {t("withdrawal_terms")}
          </Link>
        </p>
      )}
    </Card>
  );
}

function Actions({ seminar, locale }: SeminarOfferProps) {
  const t = useTranslations("seminars");
  const { slug, seats_left, replay } = seminar;
  const now = new Date();
  const to = (path: string) => localePath(locale, path);
  const room = to(`/live/${slug}`);
  const book = to(`/checkout/seminar/${slug}`);

  switch (shownState(seminar, now)) {
    case "draft":
      return null;
    case "live":
      return (
        <div className="grid gap-3">
          <ButtonLink href={room} prefetch={false}>
            {t("enter")}
          </ButtonLink>
          {seats_left > 0 && !hasPassed(seminar, now) && (
            <ButtonLink href={book} prefetch={false} variant="secondary">
              {t("book_late")}
            </ButtonLink>
          )}
        </div>
      );
    case "scheduled":
      return (
        <div className="grid gap-1">
          {seats_left > 0 ? (
            <ButtonLink href={book} prefetch={false}>
              {t("book")}
            </ButtonLink>
          ) : (
            <ButtonLink href={to(`/seminars/${slug}/waitlist`)} prefetch={false} variant="secondary">
              {t("join_waitlist")}
            </ButtonLink>
          )}
          <ButtonLink href={room} prefetch={false} variant="quiet">
            {t("have_seat")}
          </ButtonLink>
        </div>
      );
    case "ended":
      return replay ? (
        <ButtonLink href={to(`/live/${slug}/replay`)} prefetch={false} variant="secondary">
          {t("watch_replay")}
        </ButtonLink>
      ) : null;
    case "cancelled":
      return (
        <ButtonLink href={to("/seminars")} prefetch={false} variant="secondary">
          {t("see_others")}
        </ButtonLink>
      );
  }
}
