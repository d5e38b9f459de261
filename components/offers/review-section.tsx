import { useTranslations } from "next-intl";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { reviewsPath } from "@/lib/community/reviews/rules";
import type { Reviewed, ReviewPage } from "@/lib/community/reviews/schema";
import { ReviewEntry } from "./review-entry";
import { Stars } from "./stars";

type ReviewSectionProps = {
  reviews: ReviewPage | null;
  hostName: string;
  locale: Locale;
  of: Reviewed;
  /** Links to other pages, if this is not the only one. */
  pager?: { firstHref?: string; nextHref?: string };
};

/** The reviews of people who were there; nothing if there are none. */
export function ReviewSection({ reviews, hostName, locale, of, pager }: ReviewSectionProps) {
  const t = useTranslations("reviews");
  if (!reviews || reviews.rating.average === null) return null;
  const { items, rating, next_cursor } = reviews;
  const { average, count } = rating;
  const nextHref = next_cursor && localePath(locale, `${reviewsPath(of)}?cursor=${next_cursor}`);
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
            <ReviewEntry hasOffer={of.kind === "host"} hostName={hostName} locale={locale} review={review} />
          </li>
        ))}
      </ul>
      <ListPager pager={pager ?? (nextHref ? { nextHref } : {})} />
    </section>
  );
}
