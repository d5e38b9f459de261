import { expect, test } from "vitest";
import {
  pagesShowing,
  reviewedPath,
  reviewsPath,
  starFill,
  toAggregateRating,
} from "@/lib/community/reviews/rules";

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

test.each([
  ["course", "/courses/andas"],
  ["series", "/passes/andas"],
  ["host", "/hosts/andas"],
] as const)("what is reviewed has a page: a %s at %s", (kind, path) => {
  expect(reviewedPath({ kind, slug: "andas" })).toBe(path);
});

test.each([
  [4.5, [1, 1, 1, 1, 0.5]],
  [5, [1, 1, 1, 1, 1]],
  [0, [0, 0, 0, 0, 0]],
  [3, [1, 1, 1, 0, 0]],
])("%d of five fills the stars by %j", (rating, fills) => {
  expect([1, 2, 3, 4, 5].map((nth) => starFill(rating, nth))).toEqual(fills);
});

test("stars are out of five, and the reviews of an offer have a page of their own", () => {
  expect(toAggregateRating({ average: 4, count: 1 })).toMatchObject({
    aggregateRating: { bestRating: 5, worstRating: 1 },
  });
  expect(reviewsPath({ kind: "course", slug: "andas" })).toBe("/reviews/course/andas");
});
