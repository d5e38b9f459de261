import { expect, test } from "vitest";
// @ts-expect-error: JavaScript, since Next loads it as it is.
import { isNexts } from "@/lib/system/web/next-internals/page-cache.js";

test("of a page's inline scripts those are its own that hand it data, and nothing else", () => {
  for (const own of [
    "(self.__next_f=self.__next_f||[]).push([0])",
    'self.__next_f.push([1,"1:\\"$Sreact\\"\\n2:[]\\u003c/script"])',
  ]) {
    expect(isNexts(own), own).toBe(true);
  }
  for (const other of [
    "alert(1)",
    "",
    "self.__next_f.push([1]);alert(1)",
    "self.__next_f.push([alert(1)])",
    "self.__next_f.push([1,`a`])",
    'self.__next_f.push([1,"a"]),alert(1)',
    'self.__next_f.push([1])+alert([1,")"])',
    "(self.__next_f=alert(1)||[]).push([0])",
    "self.__next_f.push({})",
  ]) {
    expect(isNexts(other), other).toBe(false);
  }
});
