import { expect, test } from "vitest";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";

function keysOf(messages: object, path = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value, `${path}${key}.`) : [path + key],
  );
}

test("all that is said in one language is said in the other", () => {
  expect(keysOf(sv).length).toBeGreaterThan(1000);
  expect(keysOf(en).sort()).toEqual(keysOf(sv).sort());
});
