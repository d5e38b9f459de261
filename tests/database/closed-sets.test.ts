import { expect, test } from "vitest";
import { locales } from "@/lib/base/i18n/locales";
import { oneOf } from "@/lib/base/platform/closed-set";
import { db } from "@/lib/base/platform/db";
import { currencies } from "@/lib/base/platform/money";
import { eventProviders, paymentProviders } from "@/lib/base/platform/providers";
import { vatExemptions, vatRates } from "@/lib/base/platform/vat-choices";
import { mediaKinds } from "@/lib/catalogue/media/schema";
import { cancellationPolicies, offerLanguages } from "@/lib/catalogue/offers/choice-rules";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { publicationStatuses } from "@/lib/catalogue/offers/schema";
import { seminarStates } from "@/lib/catalogue/seminars/schema";
import { disputeStatuses, orderStatuses } from "@/lib/commerce/orders/schema";
import { differenceStatuses, sentRefundStatuses } from "@/lib/commerce/payments/schema";
import { activityTypes } from "@/lib/community/feed/schema";
import { applicationStatuses } from "@/lib/community/hosts/schema";
import { tableOf } from "@/lib/community/moderation/rules";
import { reportReasons, reportStatuses, subjectKinds } from "@/lib/community/moderation/schema";
import { recordingSources, recordingStates } from "@/lib/live/recordings/schema";
import { chatModes } from "@/lib/live/rooms/chat-rules";
import { seatStatuses, stageRoles } from "@/lib/live/rooms/rules";

import { roles } from "@/lib/people/identity/actor";
import { linkPurposes, sessionKinds } from "@/lib/people/identity/schema";
import { eventStatuses } from "@/lib/system/admin/schema";
import { useDatabase } from "@/tests/support/database";

useDatabase();

type ClosedSet = readonly (string | number)[];

/** The sets that code declares, by the constraints that hold columns to them. */
const declared: Record<string, ClosedSet[]> = {
  activities_type_known: [activityTypes],
  checkouts_provider_known: [paymentProviders],
  content_reports_locale_known: [locales],
  content_reports_reason_known: [reportReasons],
  content_reports_status_known: [reportStatuses],
  content_reports_subject_known: [subjectKinds.map(tableOf)],
  coupons_currency_known: [currencies],
  decisions_subject_known: [subjectKinds.map(tableOf)],
  disputes_status_known: [disputeStatuses],
  explore_entries_kind_known: [offerKinds],
  host_accounts_provider_known: [paymentProviders],
  host_applications_status_known: [applicationStatuses],
  live_sessions_chat_mode_known: [chatModes],
  media_kind_known: [mediaKinds],
  offers_currency_known: [currencies],
  offers_kind_known: [offerKinds],
  offers_language_known: [offerLanguages],
  offers_status_known: [seminarStates, publicationStatuses],
  offers_vat_exemption_known: [vatExemptions],
  offers_vat_rate_known: [vatRates],
  one_time_tokens_purpose_known: [linkPurposes],
  orders_currency_known: [currencies],
  orders_status_known: [orderStatuses],
  orders_vat_exemption_known: [vatExemptions],
  orders_vat_rate_known: [vatRates],
  passes_cancellation_policy_known: [cancellationPolicies],
  payment_differences_status_known: [differenceStatuses],
  receipts_currency_known: [currencies],
  receipts_vat_rate_known: [vatRates],
  recordings_source_known: [recordingSources],
  // A file that is received counts as being saved.
  recordings_status_known: [recordingStates.filter((state) => state !== "receiving")],
  sale_settings_kind_known: [offerKinds],
  sandbox_disputes_status_known: [disputeStatuses],
  sandbox_refunds_status_known: [sentRefundStatuses],
  seats_stage_role_known: [stageRoles],
  seats_status_known: [seatStatuses],
  seminars_cancellation_policy_known: [cancellationPolicies],
  services_cancellation_policy_known: [cancellationPolicies],
  sessions_kind_known: [sessionKinds],
  users_locale_known: [locales],
  users_role_known: [roles],
  webhook_events_provider_known: [eventProviders],
  webhook_events_status_known: [eventStatuses],
};

/** The sets that SQL alone declares: code compares with single words of them, and lists them nowhere. */
const onlyInSql = [
  "activities_visibility_known",
  "authorisations_status_known",
  "bookings_status_known",
  "checkouts_status_known",
  "consents_kind_known",
  "enrollments_status_known",
  "media_status_known",
  "payments_status_known",
  "refunds_resolution_known",
  "refunds_status_known",
  "sandbox_sessions_capture_known",
  "sandbox_sessions_payment_status_known",
  "sandbox_sessions_status_known",
  "seminar_series_interval_known",
  "waitlist_entries_status_known",
];

/** The lists in CHECKs that are nothing but a list, or whose name says that they hold a column to one. */
async function setsInDatabase(): Promise<Record<string, ClosedSet[]>> {
  const rows = await db.$queryRaw<{ name: string; definition: string }[]>`
    select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'c' and connamespace = 'app'::regnamespace`;
  const lists = rows.flatMap(({ name, definition }) => {
    const isListAlone = /^CHECK \(\(\w+ = ANY \(ARRAY\[[^\]]*\]\)\)\)$/.test(definition);
    const found = [...definition.matchAll(/ANY \(ARRAY\[([^\]]*)\]\)/g)].map(([, words = ""]) =>
      words.split(", ").map((word) => (word.startsWith("'") ? (word.split("'")[1] ?? "") : Number(word))),
    );
    return found.length > 0 && (isListAlone || name.endsWith("_known")) ? [[name, found] as const] : [];
  });
  return Object.fromEntries(lists);
}

const sorted = (sets: Record<string, ClosedSet[]>) =>
  Object.fromEntries(
    Object.entries(sets).map(([name, lists]) => [name, lists.map((set) => [...set].sort())]),
  );

test("every set of words that a CHECK knows is the one that code declares", async () => {
  const inDatabase = await setsInDatabase();
  expect(Object.keys(inDatabase).sort()).toEqual([...Object.keys(declared), ...onlyInSql].sort());
  for (const name of onlyInSql) delete inDatabase[name];
  expect(sorted(inDatabase)).toEqual(sorted(declared));
});

test("a set that nobody declared is found, whatever its name", async () => {
  await db.$executeRaw`create table app.planted (
    mood text constraint planted_mood check (mood in ('calm', 'awake')),
    size int constraint planted_size_known check (size is null or size in (1, 2)))`;
  const { planted_mood, planted_size_known } = await setsInDatabase();
  expect({ planted_mood, planted_size_known }).toEqual({
    planted_mood: [["calm", "awake"]],
    planted_size_known: [[1, 2]],
  });
  await db.$executeRaw`drop table app.planted`;
});

test("a stored word is one of its set, or nothing is read", () => {
  expect(oneOf(currencies, "SEK")).toBe("SEK");
  expect(oneOf(currencies, null)).toBeNull();
  expect(() => oneOf(currencies, "sek")).toThrow("sek is none of SEK, EUR");
});
