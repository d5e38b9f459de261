import { expect, inject, test } from "vitest";
import { clientOf } from "@/tests/support/contract-client";

const { call } = clientOf(inject("app").url);

test.each([
  ...["/reset-password?token=", "/en/reset-password?token=", "/verify-email?token=", "/booking?token="],
  ...["/withdraw/confirm?token=", "/login?next=/x?", "/explore?q="],
])("what only its reader may know stands in no link of %s to the same page elsewhere", async (path) => {
  const { text } = await call("GET", `${path}hemligt4711`);
  const links =
    text.match(/<(?:link|meta|a)\b[^>]*\b(?:canonical|alternate|og:url|hreflang)\b[^>]*>/gi) ?? [];
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => link.includes("hemligt4711"))).toEqual([]);
});
