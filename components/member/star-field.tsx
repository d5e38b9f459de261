"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Star } from "@/components/offers/stars";

/** One to five: five radio buttons that look like stars. */
export function StarField({ initial, error }: { initial?: number; error?: string }) {
  const t = useTranslations("reviews");
  const [rating, setRating] = useState(initial ?? 0);
  return (
    <fieldset aria-describedby="rating-error" className="grid gap-1.5">
      <legend className="mb-1.5 font-semibold">{t("field_rating")}</legend>
      <div className="-mx-2 flex text-accent-ink">
        {[1, 2, 3, 4, 5].map((n) => (
          <label
            className="grid size-tap cursor-pointer place-items-center rounded-full hover:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
            key={n}
          >
            <input
              checked={rating === n}
              className="sr-only"
              name="rating"
              onChange={() => setRating(n)}
              required
              type="radio"
              value={n}
            />
            <span className="sr-only">{t("stars", { rating: n })}</span>
            <Star fill={n <= rating ? 1 : 0} size={28} />
          </label>
        ))}
      </div>
      <p aria-live="polite" className="font-medium text-danger-ink text-sm empty:hidden" id="rating-error">
        {error}
      </p>
    </fieldset>
  );
}
