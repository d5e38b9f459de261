import type { Rating, Review, Reviewed } from "./schema";

/** Where an item is shown, without language. */
export function itemPath({ kind, slug }: Reviewed): string {
  return `/${kind}s/${slug}`;
}

/** Where all that is said of it can be read. */
export function reviewsPath({ kind, slug }: Reviewed): string {
  return `/reviews/${kind}/${slug}`;
}

/** The public pages that show a review, without language. */
export function pagesShowing({ item, host }: { item: Review["item"]; host: { slug: string } }): string[] {
  return [itemPath(item), `/hosts/${host.slug}`];
}

/** As schema.org has it, for what has reviews; nothing is said of what has none. */
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

/** How much of the `nth` star a rating fills: the last one that it reaches only in part. */
export function starFill(rating: number, nth: number): number {
  return Math.min(1, Math.max(0, rating - (nth - 1)));
}
