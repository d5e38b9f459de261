import { expect, test } from "vitest";
import { mended } from "@/lib/web/mend-addresses";

test("what can be decoded stays as it is", () => {
  for (const url of ["/", "/s%C3%B6k?q=%ff", "/api/orders/%00", "*", "/%25"]) expect(mended(url)).toBe(url);
});

test("what cannot is taken to the letter, and the query left alone", () => {
  expect(mended("/api/%E0%A4%A?q=%ff&a=b?c")).toBe("/api/%25E0%25A4%25A?q=%ff&a=b?c");
  expect(decodeURIComponent(mended("/%ff"))).toBe("/%ff");
});
