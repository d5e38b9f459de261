import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { ReviewPage } from "@/lib/reviews/schema";
import { ReviewItem } from "./review-item";
import { Stars } from "./stars";

type ReviewSectionProps = {
  reviews: ReviewPage | null;
  hostName: string;
  locale: Locale;
  hasItems?: boolean;
};

/** What those say who were there; nothing at all where nobody has said anything. */
export function ReviewSection({ reviews, hostName, locale, hasItems = false }: ReviewSectionProps) {
  const t = useTranslations("reviews");
  if (!reviews || reviews.rating.average === null) return null;
  const { items, rating } = reviews;
  const { average, count } = rating;
  return (
    <section aria-labelledby="omdomen" className="mt-16">
      <h2 className="scroll-mt-8 font-serif text-heading" id="omdomen">
        {t("title")}
      </h2>
      <p className="mt-2 mb-8 flex flex-wrap items-center gap-2 text-ink-soft">
        <Stars rating={average ?? 0} />
        {t("rating", { average: average ?? 0, count })}
      </p>
      <ul className="grid gap-10">
        {items.map((review) => (
          <li key={review.id}>
            <ReviewItem hasItem={hasItems} hostName={hostName} locale={locale} review={review} />
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p className="mt-8 text-ink-faint">{t("more", { count: count - items.length })}</p>
      )}
    </section>
  );
}
