import { useTranslations } from "next-intl";
import { OfferCard } from "@/components/offers/offer-card";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { SeminarBadge } from "./seminar-badge";

export type SeminarCardItem = Pick<
  Seminar,
  "id" | "slug" | "title" | "summary" | "cover_url" | "price_amount" | "currency" | "host"
> &
  Pick<Seminar, "starts_at" | "duration_minutes" | "state" | "seats_left"> & { replay?: boolean };

type SeminarCardProps = { seminar: SeminarCardItem; locale: Locale; headingLevel?: 2 | 3 };

export function SeminarCard({ seminar, locale, headingLevel = 2 }: SeminarCardProps) {
  const t = useTranslations("seminars");
  const common = useTranslations("common");
  return (
    <OfferCard
      badge={<SeminarBadge startsAt={seminar.starts_at} state={seminar.state} />}
      byline={t("card_host", { name: seminar.host.display_name })}
      eyebrow={
        <>
          <DateTime format="short" locale={locale} value={seminar.starts_at} /> ·{" "}
          {t("card_minutes", { count: seminar.duration_minutes })}
        </>
      }
      headingLevel={headingLevel}
      href={localePath(locale, `/seminars/${seminar.slug}`)}
      offer={seminar}
      kind="seminar"
      note={seminar.state === "ended" ? seminar.replay && t("card_replay") : seats(seminar, t)}
      price={
        <Price
          amount={seminar.price_amount}
          currency={seminar.currency}
          freeLabel={common("free")}
          locale={locale}
        />
      }
    />
  );
}

function seats({ state, seats_left }: SeminarCardItem, t: ReturnType<typeof useTranslations<"seminars">>) {
  if (state !== "scheduled") return null;
  return seats_left > 0 ? t("card_seats_left", { count: seats_left }) : t("card_full");
}
