import Link from "next/link";
import { useTranslations } from "next-intl";
import { ReportLink } from "@/components/legal/report-link";
import { Avatar } from "@/components/ui/avatar";
import { DateTime } from "@/components/ui/date-time";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { reviewedPath } from "@/lib/community/reviews/rules";
import type { Review } from "@/lib/community/reviews/schema";
import { Stars } from "./stars";

type ReviewEntryProps = {
  review: Review;
  /** The host who is reviewed, and who may reply. */
  hostName: string;
  locale: Locale;
  /** Names the offer, in a list about several. */
  hasOffer?: boolean;
  /** Not shown to its author. */
  canBeReported?: boolean;
};

export function ReviewEntry({
  review,
  hostName,
  locale,
  hasOffer = false,
  canBeReported = true,
}: ReviewEntryProps) {
  const t = useTranslations("reviews");
  const { user, item, rating, text, answer, created_at } = review;
  return (
    <article className="grid gap-3">
      <div className="flex items-center gap-3">
        <Avatar name={user.display_name} seed={user.id} size="sm" url={user.avatar_url} />
        <div className="min-w-0">
          <p className="font-semibold">{user.display_name}</p>
          <p className="flex flex-wrap items-center gap-x-2 text-ink-faint text-sm">
            <span className="inline-flex items-center gap-1">
              <Icon name="check" size={14} />
              {t(`verified_${item.kind}`)}
            </span>
            <span aria-hidden="true">·</span>
            <DateTime format="date" locale={locale} value={created_at} />
          </p>
        </div>
      </div>
      <p className="flex flex-wrap items-center gap-x-3">
        <Stars rating={rating} />
        <span className="sr-only">{t("stars", { rating })}</span>
        {hasOffer && (
          <Link
            className="underline decoration-line-strong underline-offset-4 hover:text-accent-ink"
            href={localePath(locale, reviewedPath(item))}
            prefetch={false}
          >
            {item.title}
          </Link>
        )}
      </p>
      {text && <p className="max-w-text whitespace-pre-line wrap-anywhere">{text}</p>}
      {answer && (
        <div className="max-w-text border-line-strong border-l-2 pl-4 text-ink-soft">
          <p className="font-semibold text-ink">{t("answer_by", { name: hostName })}</p>
          <p className="whitespace-pre-line wrap-anywhere">{answer.text}</p>
        </div>
      )}
      {canBeReported && (
        <ReportLink
          id={review.id}
          kind="review"
          label={t("report", { name: user.display_name })}
          locale={locale}
        />
      )}
    </article>
  );
}
