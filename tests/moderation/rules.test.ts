import { expect, it } from "vitest";
import { kindOf, pagesShowing, tableOf } from "@/lib/community/moderation/rules";
import { subjectKinds } from "@/lib/community/moderation/schema";

it("whatever can be reported stands in a table, and is found again by it", () => {
  expect(Object.fromEntries(subjectKinds.map((kind) => [kind, tableOf(kind)]))).toEqual({
    ...{ course: "courses", service: "services", seminar: "seminars", series: "passes" },
    ...{ host: "users", review: "reviews" },
  });
  for (const kind of subjectKinds) expect(kindOf(tableOf(kind))).toBe(kind);
  expect(() => kindOf("orders")).toThrow("nothing of orders can be reported");
});

it("an offer is taken down from its own page first, and from each page once", () => {
  const shown = { kind: "seminar", slug: "ro", host: { slug: "asha" } } as const;
  expect(pagesShowing(shown)).toEqual([
    ...["/seminars/ro", "/", "/seminars", "/seminars/live", "/seminars/past", "/hosts/asha"],
  ]);
});
