import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { contact, expectContact, noteContact, noteContactLost } from "@/lib/base/platform/contact";
import { isCurrent, markAllChanged, markChanged } from "@/lib/system/web/server/changed-pages";

const shared = globalThis as { appContact?: unknown };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  pass(3_600_000);
});

afterEach(() => {
  vi.useRealTimers();
  delete shared.appContact;
  markAllChanged();
});

const pass = (milliseconds: number) => void vi.setSystemTime(Date.now() + milliseconds);

describe("a page that began to be rendered before a change", () => {
  test("is no longer shown in any language, and one that began after it is", () => {
    const before = Date.now();
    pass(10);
    markChanged(["/seminars/kvallsro", "/"]);
    for (const path of [
      "/seminars/kvallsro",
      "/sv/seminars/kvallsro",
      "/en/seminars/kvallsro",
      "/",
      "/sv",
      "/en",
    ]) {
      expect(isCurrent(path, before), path).toBe(false);
      expect(isCurrent(path, Date.now()), path).toBe(false);
      expect(isCurrent(path, Date.now() + 1), path).toBe(true);
    }
  });

  test("takes along what lies below it, but not what lies beside it", () => {
    const before = Date.now();
    markChanged(["/courses", "/courses/andas"]);
    for (const path of [
      "/sv/courses/andas/opengraph-image-1a2b",
      "/courses/andas/preview/1",
      "/courses/%61ndas",
    ]) {
      expect(isCurrent(path, before), path).toBe(false);
    }
    for (const path of [
      "/courses/vinterljus",
      "/en/courses/vinterljus/opengraph-image-1a2b",
      "/services",
      "/",
    ]) {
      expect(isCurrent(path, before), path).toBe(true);
    }
  });

  test("goes with everything, and with more changes than are worth remembering", () => {
    const before = Date.now();
    markChanged(Array.from({ length: 10_001 }, (_, n) => `/seminars/${n}`));
    expect(isCurrent("/courses", before)).toBe(false);
    pass(10);
    const later = Date.now();
    expect(isCurrent("/courses", later)).toBe(true);
    markAllChanged();
    expect(isCurrent("/courses", later)).toBe(false);
  });
});

describe("a process that does not hear what others change", () => {
  test("shows a page for twelve seconds, counted from when it last heard", () => {
    expectContact();
    const made = Date.now();
    noteContact(made);
    pass(60_000);
    noteContact(Date.now());
    noteContactLost();
    pass(12_000);
    expect(isCurrent("/", made)).toBe(true);
    pass(1);
    expect(isCurrent("/", made)).toBe(false);
    expect(isCurrent("/", Date.now())).toBe(true);
    noteContact(Date.now());
    expect(isCurrent("/", made)).toBe(true);
  });

  test("is one that was to listen; of others nothing is asked", () => {
    const made = Date.now();
    pass(60_000);
    expect([contact(), isCurrent("/", made)]).toEqual([null, true]);
    expectContact();
    expect([contact()?.isListening, isCurrent("/", made)]).toEqual([false, false]);
  });
});
