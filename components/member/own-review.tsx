import { useTranslations } from "next-intl";
import { ReviewEntry } from "@/components/offers/review-entry";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/base/i18n/locales";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Review } from "@/lib/community/reviews/schema";
import { DeleteReviewForm, ReviewForm } from "./review-form";

export interface ReviewActions {
  write: FormAction;
  change: FormAction;
  remove: FormAction;
}

type OwnReviewProps = {
  offer: { kind: OfferKind; id: string };
  hostName: string;
  own: Review | null;
  actions: ReviewActions;
  locale: Locale;
};

/** Where a person writes a review, or changes the one they have written. */
export function OwnReview({ offer, hostName, own, actions, locale }: OwnReviewProps) {
  const t = useTranslations("reviews");
  return (
    <section aria-labelledby="own-review">
      <h2 className="mb-2 font-serif text-heading" id="own-review">
        {t(own ? "own_title" : "write_title")}
      </h2>
      <p className="mb-6 max-w-text text-ink-soft">{t(own ? "own_text" : "write_text")}</p>
      {own ? (
        <div className="grid gap-6">
          <ReviewEntry canBeReported={false} hostName={hostName} locale={locale} review={own} />
          <details>
            <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
              {t("change_own")}
            </summary>
            <div className="mt-4 grid gap-8">
              <ReviewForm action={actions.change} id={own.id} key={own.updated_at} own={own} />
              <DeleteReviewForm action={actions.remove} id={own.id} />
            </div>
          </details>
        </div>
      ) : (
        <ReviewForm action={actions.write} id={offer.id} kind={offer.kind} own={null} />
      )}
    </section>
  );
}
