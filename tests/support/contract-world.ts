import { randomUUID } from "node:crypto";
import pg from "pg";
import sharp from "sharp";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import type { Endpoint } from "@/lib/system/web/endpoint";
import { pathParameters } from "@/lib/system/web/openapi";
import type { Caller, Client } from "./contract-client";
import { makePass } from "./made-pass";

let planned = 0;

/** In a week, and an hour later each time, because nobody can lead two at a time. */
const inSevenDays = () => new Date(Date.now() + 7 * 86_400_000 + planned++ * 3_600_000).toISOString();

const offer = {
  title: "Prov",
  summary: "Ett prov.",
  description: "",
  price_amount: 10_000,
  currency: "SEK",
  vat_rate_bp: 2500,
};
const service = { ...offer, duration_minutes: 45, location: "online" };
const seminar = () => ({ ...offer, starts_at: inSevenDays(), duration_minutes: 60, capacity: 10 });
const lessons = [{ title: "Ett", body: "Text.", duration_seconds: 60, is_preview: false }];

const seller = {
  legal_name: "Prov AB",
  is_trader: true,
  org_nr: "556016-0680",
  is_vat_registered: true,
  street: "Provgatan 1",
  postal_code: "111 22",
  city: "Stockholm",
  email: "prov@aveli.test",
};

/** Valid bodies for every call, from a person who may make it. */
export function samples(): Record<string, Record<string, unknown>> {
  const password = "ett långt lösenord";
  return {
    "POST /api/auth/register": { email: "ny@aveli.test", password, display_name: "Ny" },
    "POST /api/auth/login": { email: "ingen@aveli.test", password },
    "POST /api/auth/refresh": { refresh_token: "okänd" },
    "POST /api/auth/forgot-password": { email: "ingen@aveli.test" },
    "POST /api/auth/reset-password": { token: "okänd", password },
    "POST /api/auth/verify-email": { token: "okänd" },
    "PATCH /api/me": {
      display_name: "Prov",
      headline: "",
      bio: "",
      locale: "sv",
      time_zone: "Europe/Stockholm",
    },
    "PUT /api/me/seller": seller,
    "DELETE /api/me": { password: "inte lösenordet" },
    "POST /api/courses": offer,
    "PATCH /api/courses/{id}": offer,
    "PUT /api/courses/{id}/lessons": { lessons },
    "PUT /api/courses/{id}/lessons/{lesson_id}/progress": {
      completed: true,
      position_seconds: 10,
      media_id: randomUUID(),
    },
    "POST /api/courses/{id}/lessons": { title: "Ny", section_id: null },
    "PATCH /api/courses/{id}/lessons/{lesson_id}": {
      title: "Ny",
      body: "Text.",
      duration_seconds: 60,
      is_preview: false,
      section_id: null,
      position: 1,
    },
    "POST /api/courses/{id}/sections": { title: "Ny" },
    "PATCH /api/courses/{id}/sections/{section_id}": { title: "Ny", position: 1 },
    "POST /api/courses/{id}/lessons/{lesson_id}/media": {
      name: "prov.mp3",
      size_bytes: 1000,
      duration_seconds: 10,
    },
    "PUT /api/courses/{id}/lessons/{lesson_id}/media": { media_ids: [] },
    "POST /api/series": { ...offer, series_id: randomUUID() },
    "PATCH /api/series/{id}": offer,
    "POST /api/series/{id}/messages": { subject: "Prov", text: "Ett prov.", confirm: true },
    "POST /api/services": service,
    "PATCH /api/services/{id}": service,
    "PUT /api/services/{id}/availability": { weekly_hours: [{ weekday: 1, starts: "09:00", ends: "12:00" }] },
    "PUT /api/services/{id}/questions": { questions: [{ text: "Prov?", is_required: false }] },
    "POST /api/seminars": seminar(),
    "PATCH /api/seminars/{id}": seminar(),
    "POST /api/seminars/{id}/series": { interval_weeks: 1, times: 3, publish: false },
    "POST /api/courses/{id}/messages": { subject: "Prov", text: "Ett prov.", confirm: true },
    "POST /api/services/{id}/messages": { subject: "Prov", text: "Ett prov.", confirm: true },
    "POST /api/seminars/{id}/messages": { subject: "Prov", text: "Ett prov.", confirm: true },
    "POST /api/coupons": { code: "PROV", percent: 10 },
    "POST /api/host-applications": { teaches: "Prov", about: "Ett prov.", links: [], accept_terms: true },
    "POST /api/admin/events/replay": { provider: "stripe", event_id: "evt_prov" },
    "POST /api/admin/refunds/{id}/resolution": { way: "retry" },
    "POST /api/admin/differences/{id}/decision": { decision: "send_back" },
    "PUT /api/admin/settings/sellers": { kind: "course", seller: "host" },
    "PUT /api/admin/settings/platform-seller": seller,
    "POST /api/reports": { kind: "seminar", subject_id: randomUUID(), reason: "other", details: "Ett prov." },
    "POST /api/admin/reports/{id}/decision": { measure: "none", reasoning: "Ett prov." },
    "POST /api/admin/people/{id}/suspend": { ground: "terms", reasoning: "Ett prov." },
    "POST /api/admin/people/{id}/reopen": { reasoning: "Ett prov." },
    "POST /api/admin/items/{kind}/{id}/take-down": { ground: "terms", reasoning: "Ett prov." },
    "POST /api/admin/items/{kind}/{id}/put-back": { reasoning: "Ett prov." },
    "POST /api/admin/host-applications/{id}/decision": { decision: "refuse", reason: "Ett prov." },
    "POST /api/orders": { kind: "seminar", item_id: randomUUID() },
    "POST /api/orders/{id}/refund": { amount: 100, reason: "prov" },
    "POST /api/orders/{id}/withdraw": { confirm: true },
    "POST /api/orders/{id}/move": { slot_id: randomUUID(), confirm: true },
    "POST /api/withdrawals": { order_number: "2026-000000", email: "ingen@aveli.test" },
    "PUT /api/seminars/{id}/withdrawal-exception": { excepted: true },
    "POST /api/payments/stripe/create-session": { order_id: randomUUID() },
    "POST /api/sfu/token": { seminar_id: randomUUID(), recording_consent: true },
    "POST /api/seminars/{id}/participants/{user_id}": { action: "mute" },
    "PATCH /api/seminars/{id}/room": { chat: "slow", is_locked: true },
    "POST /api/seminars/{id}/reviews": { rating: 5, text: "Fint." },
    "POST /api/courses/{id}/reviews": { rating: 5, text: "Fint." },
    "POST /api/services/{id}/reviews": { rating: 5, text: "Fint." },
    "PATCH /api/reviews/{id}": { rating: 4, text: "Fint." },
    "POST /api/reviews/{id}/answer": { text: "Tack." },
    "POST /api/seminars/{id}/recordings": { name: "prov.mp4", size_bytes: 1000, duration_seconds: 10 },
    "PUT /api/seminars/{id}/replay/position": { position_seconds: 5 },
    "POST /api/seminars/{id}/hand": { raised: true },
    "POST /api/seminars/{id}/chat": { text: "Hej" },
    "POST /api/seminars/{id}/reactions": { reaction: "heart" },
  };
}

/** Returns the noun of a kind in the addresses of calls. */
export const nounOf = (kind: OfferKind) => (kind === "series" ? kind : tableOf(kind));

/** The rows of Asha and of a certain Maja, which nobody else may know of. */
export interface Private {
  course: string;
  lesson: string;
  section: string;
  /** A file of that lesson, not completely uploaded. */
  file: string;
  service: string;
  series: string;
  seminar: string;
  recording: string;
  media: string;
  review: string;
  order: string;
  coupon: string;
  session: string;
  person: string;
  /** The token of Maja's calendar feed. */
  feed: string;
  application: string;
  report: string;
  item: string;
  /** The address of a cover of Asha's. */
  cover: string;
  owners: { asha: Caller; maja: Caller };
}

export async function makePrivateThings(client: Client, asha: Caller, databaseUrl: string): Promise<Private> {
  const maja = await client.register("Maja");
  await confirmAddress(databaseUrl, maja.id);
  const create = async (path: string, json: unknown, as = asha) =>
    (await client.call("POST", path, { as, json })).json;
  const course = await create("/api/courses", offer);
  const [lesson] = (
    await client.call("PUT", `/api/courses/${course.id}/lessons`, { as: asha, json: { lessons } })
  ).json.lessons as [{ id: string }];
  const sections = (await create(`/api/courses/${course.id}/sections`, { title: "Del" })).sections;
  const file = await create(`/api/courses/${course.id}/lessons/${lesson.id}/media`, {
    name: "prov.mp3",
    size_bytes: 1000,
  });
  const forSale = await client.call("GET", "/api/seminars/stilla-morgon");
  const order = await create("/api/orders", { kind: "seminar", item_id: forSale.json.id }, maja);
  const application = await create(
    "/api/host-applications",
    { teaches: "Prov", about: "Ett prov.", links: [], accept_terms: true },
    maja,
  );
  const held = await client.call("GET", "/api/seminars/borja-om");
  const recording = await create(`/api/seminars/${held.json.id}/recordings`, {
    name: "prov.mp4",
    size_bytes: 1000,
  });
  const report = await create(
    "/api/reports",
    { kind: "seminar", subject_id: forSale.json.id, reason: "other", details: "Ett prov." },
    maja,
  );
  // Karin's review of Asha's seminar: neither Björn's to change nor Elin's to reply to.
  const said = await client.call("GET", `/api/seminars/${held.json.id}/reviews`);
  const [draft, size] = [await create("/api/seminars", seminar()), { width: 800, height: 500 }];
  const given = await client.call("POST", `/api/seminars/${draft.id}/cover`, {
    as: asha,
    body: await sharp({ create: { ...size, channels: 3, background: "#63c7d6" } })
      .png()
      .toBuffer(),
    headers: { "content-type": "image/png" },
  });
  const sessions = await client.call("GET", "/api/me/sessions", { as: maja });
  const feed = await create("/api/me/calendar", undefined, maja);
  return {
    course: String(course.id),
    lesson: lesson.id,
    section: (sections as [{ id: string }])[0].id,
    file: String(file.id),
    service: String((await create("/api/services", service)).id),
    series: String(
      (await create(`/api/series/${(await makePass(client, asha)).id}/duplicate`, undefined)).id,
    ),
    seminar: String(draft.id),
    recording: String(recording.id),
    media: String(recording.media_id),
    review: (said.json.items as [{ id: string }])[0].id,
    order: String(order.id),
    coupon: String((await create("/api/coupons", { code: "ENSAK", percent: 10 })).id),
    session: (sessions.json.items as [{ id: string }])[0].id,
    person: maja.id,
    feed: String(feed.url).match(/calendar\/([\w-]+)\.ics/)?.[1] ?? "",
    application: String(application.id),
    report: String(report.id),
    item: String(forSale.json.id),
    cover: String(given.json.cover_url),
    owners: { asha, maja },
  };
}

/** Verifies an address as the link in an email does, for a person who is to apply as a host. */
async function confirmAddress(databaseUrl: string, personId: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query("update app.users set email_verified_at = now() where id = $1", [personId]);
  await client.end();
}

/** Returns the path parameters of an endpoint: ids of other people's rows, or what the caller chooses. */
export function idsIn({ path }: Endpoint, things: Private): Record<string, string> {
  const noun = path.replace("/admin/", "/").split("/")[2];
  const id =
    {
      courses: things.course,
      services: things.service,
      series: things.series,
      seminars: things.seminar,
      recordings: things.recording,
      media: things.media,
      // Covers are public.
      covers: randomUUID(),
      reviews: things.review,
      orders: things.order,
      coupons: things.coupon,
      me: things.session,
      "host-applications": things.application,
      reports: things.report,
      people: things.person,
      items: things.item,
      // No call creates a payment difference or a failed refund.
      differences: randomUUID(),
      refunds: randomUUID(),
    }[String(noun)] ?? "none";
  const all: Record<string, string> = {
    id,
    lesson_id: things.lesson,
    section_id: things.section,
    media_id: things.file,
    user_id: things.person,
    message_id: things.person,
    slug: "ingen",
    kind: "seminar",
    width: "960",
    token: things.feed,
  };
  return Object.fromEntries(pathParameters(path).map((name) => [name, String(all[name])]));
}

export function fill(path: string, ids: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(ids[name])));
}

/**
 * Returns a digest of the whole database, except for request counters and dates, the log of views, and what the worker
 * writes.
 */
export async function fingerprintOf(databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      select relname as name from pg_class
      where relnamespace = 'app'::regnamespace and relkind = 'r' and relname not in ('rate_limits', 'audit_log', 'mails')
      order by relname`);
    const fingerprint: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ hash: string }>(`
        select count(*) || ' ' || coalesce(md5(string_agg(row, ',' order by row)), '') as hash
        from (select (to_jsonb(t) - 'last_seen_at')::text as row from app.${name} t) rows`);
      fingerprint[name] = String(rows[0]?.hash);
    }
    return fingerprint;
  } finally {
    await client.end();
  }
}

/** Lets a test sign people in, whatever others have tried from this address in the last minute. */
export async function forgetAttempts(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query("delete from app.rate_limits");
  await client.end();
}
