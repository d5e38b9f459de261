import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SeminarDetails } from "@/components/kinds/seminar/seminar-details";
import { DateTime } from "@/components/ui/date-time";
import messages from "@/lib/base/i18n/messages/sv";
import { after, minutes } from "@/lib/base/platform/time";
import { findSeminar } from "@/lib/catalogue/seminars/queries";
import { useDatabase } from "@/tests/support/database";
import { asha } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

test.each([
  ["is ahead", { startsAt: after(new Date(), minutes(30)) }, true],
  ["should have begun", { startsAt: after(new Date(), minutes(-5)) }, false],
  ["is live", { startsAt: after(new Date(), minutes(-5)), status: "live" as const }, false],
])(
  "a seminar that %s promises the right of withdrawal only while it can be used",
  async (_, plan, isPromised) => {
    const { id } = await seminarOf(await asha(), { ...plan, priceAmount: 19_000 });
    const seminar = await findSeminar({ actor: null }, { id });
    const children = createElement(SeminarDetails, { seminar, locale: "sv" });
    const html = renderToStaticMarkup(
      createElement(NextIntlClientProvider, { locale: "sv", messages, timeZone: "UTC", children }),
    );
    for (const promise of [messages.seminars.withdrawal, messages.orders.withdrawal_seminar]) {
      expect(html.includes(promise)).toBe(isPromised);
    }
    expect(html.includes(messages.orders.withdrawal_started)).toBe(!isPromised);
  },
);

test("an hour stands on the line of its word", () => {
  const html = renderToStaticMarkup(createElement(DateTime, { value: "2027-01-12T17:00:00Z", locale: "sv" }));
  expect(html).toContain("12 januari kl.\u00a018:00");
});
