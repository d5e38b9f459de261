import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import messages from "@/lib/base/i18n/messages/en";

test("English texts put a date's parts in order themselves: of many at once the United States would decide", () => {
  const skeletons = JSON.stringify(messages).match(/::[A-Za-z]+/g) ?? [];
  expect(skeletons.length).toBeGreaterThan(0);
  for (const skeleton of skeletons) expect(skeleton).toMatch(/^::(E+|d|M+|HHmm)$/);
  const t = createTranslator({ locale: "en", messages, timeZone: "Europe/Stockholm" });
  expect(t("services.next_free", { date: new Date("2026-12-01T07:00:00Z") })).toBe(
    "Next time: Tuesday 1 December at 08:00",
  );
});

test("no date is written by the bare name of a language", () => {
  const sources = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const bare = /(DateTimeFormat|toLocale(Date|Time)?String)\(\s*(\w+\.)?locale\b|"en-GB"/;
  expect(sources.filter((file) => bare.test(readFileSync(file, "utf8")))).toEqual([
    "lib/base/platform/time.ts",
  ]);
});
