import { expect, test } from "vitest";
import { normalized } from "@/lib/system/web/server/normalize-urls";

test("what can be decoded stays as it is", () => {
  for (const url of ["/", "/s%C3%B6k?q=%ff", "*", "/%25"]) expect(normalized(url)).toBe(url);
});

test("NUL is a name of nothing, and no part of what a page is asked", () => {
  expect(normalized("/api/orders/%00?q=%00")).toBe("/api/orders/%2500?q=%00");
  expect(normalized("/en/explore?q=a%00b&cursor=%00")).toBe("/en/explore?q=ab&cursor=");
});

test("what cannot is taken to the letter, and the query left alone", () => {
  expect(normalized("/api/%E0%A4%A?q=%ff&a=b?c")).toBe("/api/%25E0%25A4%25A?q=%ff&a=b?c");
  expect(decodeURIComponent(normalized("/%ff"))).toBe("/%ff");
});
