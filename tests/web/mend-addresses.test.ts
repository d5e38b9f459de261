import { expect, test } from "vitest";
import { mended } from "@/lib/web/mend-addresses";

test("what can be decoded stays as it is", () => {
  for (const url of ["/", "/s%C3%B6k?q=%ff", "*", "/%25"]) expect(mended(url)).toBe(url);
});

test("NUL is a name of nothing, and no part of what a page is asked", () => {
  expect(mended("/api/orders/%00?q=%00")).toBe("/api/orders/%2500?q=%00");
  expect(mended("/en/explore?q=a%00b&cursor=%00")).toBe("/en/explore?q=ab&cursor=");
});

test("what cannot is taken to the letter, and the query left alone", () => {
  expect(mended("/api/%E0%A4%A?q=%ff&a=b?c")).toBe("/api/%25E0%25A4%25A?q=%ff&a=b?c");
  expect(decodeURIComponent(mended("/%ff"))).toBe("/%ff");
});
