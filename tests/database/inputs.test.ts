import { expect, test } from "vitest";
import { locales } from "@/lib/base/i18n/locales";
import { db } from "@/lib/base/platform/db";
import { currencies } from "@/lib/base/platform/money";
import { vatExemptions } from "@/lib/base/platform/vat-choices";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { publicationStatuses } from "@/lib/catalogue/offers/schema";
import { seminarStates } from "@/lib/catalogue/seminars/schema";
import { orderStatuses } from "@/lib/commerce/orders/schema";
import { applicationStatuses } from "@/lib/community/hosts/schema";
import { reportStatuses } from "@/lib/community/moderation/schema";
import { chatModes } from "@/lib/live/rooms/chat-rules";

import { eventStatuses } from "@/lib/system/admin/schema";
import { useDatabase } from "@/tests/support/database";
import { unreachedChecks } from "./reach/check-reasons";
import { reachedChecks } from "./reach/checks";
import { reachedChecksOfState } from "./reach/checks-of-state";

useDatabase();

const reached = { ...reachedChecks, ...reachedChecksOfState };

const tries = Object.entries(reached).flatMap(([name, [named, ...cases]]) =>
  cases.map((call, index) => [`${name} ${index + 1}`, named, call] as const),
);

test.each(tries)("what would break %s is answered with %s", async (_, named, call) => {
  const told = await call();
  expect(told).toContain(named);
  if (named === "ok") expect(new Set(told)).toEqual(new Set(["ok"]));
});

/** Of words that an input names: its schema knows the same ones. */
const words: Record<string, readonly string[]> = {
  content_reports_locale_known: locales,
  content_reports_status_known: reportStatuses,
  explore_entries_kind_known: offerKinds,
  host_applications_status_known: applicationStatuses,
  live_sessions_chat_mode_known: chatModes,
  offers_status_known: ["seminar", ...seminarStates, ...publicationStatuses],
  offers_vat_exemption_known: vatExemptions,
  orders_currency_known: currencies,
  orders_status_known: orderStatuses,
  orders_vat_exemption_known: vatExemptions,
  receipts_currency_known: currencies,
  webhook_events_status_known: eventStatuses,
};

test.each(Object.entries(words))("%s has the words that an input may name", async (name, expected) => {
  const [row] = await db.$queryRaw<{ rule: string }[]>`
    select pg_get_constraintdef(oid) as rule from pg_constraint where conname = ${name}`;
  const known = [...String(row?.rule).matchAll(/'(\w+)'::text/g)].map(([, word]) => word);
  expect(known.sort()).toEqual([...expected].sort());
});

test("every CHECK of the database is known here, with what would reach it or why nothing can", async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select conname as name from pg_constraint
    where contype = 'c' and connamespace = 'app'::regnamespace and conrelid <> 0 order by conname`;
  const known = [...Object.keys(reached), ...Object.keys(words), ...Object.values(unreachedChecks).flat()];
  expect(rows.map(({ name }) => name).sort()).toEqual([...new Set(known)].sort());
});
