import { expect, test } from "vitest";
import { after, days } from "@/lib/base/platform/time";
import {
  exploreHref,
  isByStart,
  mostCounted,
  mostOf,
  windowOf,
  wordsOf,
} from "@/lib/catalogue/explore/rules";
import { exploreAddress } from "@/lib/catalogue/explore/schema";

test("the weekend is the coming Saturday and Sunday, or what is left of them, by Swedish clocks", () => {
  const weekend = (now: string) => {
    const { from, to } = windowOf("weekend", new Date(now)) ?? {};
    return [from?.toISOString(), to?.toISOString()];
  };
  const winter = ["2027-01-15T23:00:00.000Z", "2027-01-17T23:00:00.000Z"];
  expect(weekend("2027-01-13T12:00Z")).toEqual(winter);
  expect(weekend("2027-01-16T12:00Z")).toEqual(winter);
  expect(weekend("2027-01-17T22:59Z")).toEqual(winter);
  expect(weekend("2027-01-17T23:01Z")[0]).toBe("2027-01-22T23:00:00.000Z");
  // The clocks go forward on Sunday the 28th of March, and back on the 31st of October.
  expect(weekend("2027-03-26T12:00Z")).toEqual(["2027-03-26T23:00:00.000Z", "2027-03-28T22:00:00.000Z"]);
  expect(weekend("2027-10-29T12:00Z")).toEqual(["2027-10-29T22:00:00.000Z", "2027-10-31T23:00:00.000Z"]);
});

test("the last word may be a beginning, from four letters on", () => {
  expect(wordsOf("stilla morg")).toEqual({ whole: "stilla", beginning: "morg" });
  expect(wordsOf("stilla mor")).toEqual({ whole: "stilla mor", beginning: null });
  expect(wordsOf("å-ä, ögat!")).toEqual({ whole: "å ä", beginning: "ögat" });
  expect(wordsOf("!!!")).toEqual({ whole: "", beginning: null });
});

test("an address holds what is asked for and nothing else", () => {
  expect(exploreHref({})).toBe("/explore");
  expect(exploreHref({ q: "", kind: undefined, price: "free" })).toBe("/explore?price=free");
  expect(exploreHref({ q: "å & ä", cursor: "x" })).toBe("/explore?q=%C3%A5+%26+%C3%A4&cursor=x");
});

test("what makes no sense in an address is as good as not asked for", () => {
  const read = (address: string) => {
    const entries = Object.entries(exploreAddress.parse(Object.fromEntries(new URLSearchParams(address))));
    return Object.fromEntries(entries.filter(([, value]) => value));
  };
  expect(read("q=&kind=&when=&price=&host=&language=&cursor=")).toEqual({});
  expect(read("q=+ro+&kind=bok&when=past&price=-1&host=%C3%85&language=de&utm=x")).toEqual({ q: "ro" });
  expect(read("kind=course&when=weekend&price=500&host=asha-lind&language=en")).toEqual({
    ...{ kind: "course", when: "weekend", price: "500", host: "asha-lind", language: "en" },
  });
  expect(exploreAddress.parse({ q: ["a", "b"] }).q).toBeUndefined();
});

test("weeks and months are counted from yesterday on, so that what has just begun is found", () => {
  const now = new Date("2027-03-01T18:00:00Z");
  expect(windowOf("week", now)).toEqual({ from: after(now, -days(1)), to: after(now, days(7)) });
  expect(windowOf("month", now)).toEqual({ from: after(now, -days(1)), to: after(now, days(30)) });
  expect([windowOf("evenings", now), windowOf(undefined, now)]).toEqual([null, null]);
});

test("what has dates alone is sorted by start", () => {
  expect(isByStart({ when: "week" })).toBe(true);
  expect(isByStart({ kind: "seminar" })).toBe(true);
  expect([isByStart({ kind: "course" }), isByStart({})]).toEqual([false, false]);
});

test("a price is asked for in kronor, and compared in öre", () => {
  expect([mostOf("free"), mostOf("500")]).toEqual([0, 50_000]);
});

test("nobody is told of more than two hundred matches", () => {
  expect(mostCounted).toBe(200);
});
