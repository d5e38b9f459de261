import { tableOf } from "@/lib/catalogue/offers/kind";
import type { Rating, Review, Reviewed } from "./schema";

/** Returns the path of the page of what is reviewed, without the language. */
export function reviewedPath({ kind, slug }: Reviewed): string {
  return `/${kind === "host" ? "hosts" : tableOf(kind)}/${slug}`;
}

/** Returns the path of the page with all its reviews. */
export function reviewsPath({ kind, slug }: Reviewed): string {
  return `/reviews/${kind}/${slug}`;
}

/** Returns the public pages that show a review, without the language. */
export function pagesShowing({ item, host }: { item: Review["item"]; host: { slug: string } }): string[] {
  return [reviewedPath(item), `/hosts/${host.slug}`];
}

/** Returns a schema.org AggregateRating; nothing if there are no reviews. */
export function toAggregateRating({ average, count }: Rating): Record<string, unknown> {
  if (average === null) return {};
  return {
    aggregateRating: {
      "@type": "AggregateRating",
      ratingValue: average,
      reviewCount: count,
      bestRating: 5,
      worstRating: 1,
    },
  };
}

/** Returns how much of the `nth` star a rating fills: the last star may be filled in part. */
export function starFill(rating: number, nth: number): number {
  return Math.min(1, Math.max(0, rating - (nth - 1)));
}
