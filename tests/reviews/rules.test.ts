import { expect, test } from "vitest";
import { pagesShowing, toAggregateRating } from "@/lib/reviews/rules";

test("search engines are told of what has reviews, and nothing of what has none", () => {
  expect(toAggregateRating({ average: null, count: 0 })).toEqual({});
  expect(toAggregateRating({ average: 4.67, count: 3 })).toMatchObject({
    aggregateRating: { "@type": "AggregateRating", ratingValue: 4.67, reviewCount: 3 },
  });
});

test("the pages that show a review are the item's and the host's", () => {
  const item = { kind: "course" as const, id: "", slug: "andas", title: "" };
  expect(pagesShowing({ item, host: { slug: "asha-lind" } })).toEqual(["/courses/andas", "/hosts/asha-lind"]);
});
