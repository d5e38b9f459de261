import { useTranslations } from "next-intl";
import type { Rating } from "@/lib/community/reviews/schema";
import { Stars } from "./stars";

/** The average rating, linked to the reviews; nothing if there are none. */
export function RatingLine({ rating }: { rating: Rating | null }) {
  const t = useTranslations("reviews");
  if (!rating || rating.average === null) return null;
  return (
    <p className="mt-3">
      <a
        className="inline-flex min-h-tap items-center gap-2 text-ink-soft underline-offset-4 hover:underline"
        href="#omdomen"
      >
        <Stars rating={rating.average} />
        {t("rating", { average: rating.average, count: rating.count })}
      </a>
    </p>
  );
}
