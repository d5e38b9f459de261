import { readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Caller, Client } from "./client";
import { longText } from "./long-words";
import { makePass } from "./made-pass";

export type Role = "visitor" | "guest" | "host" | "admin";

const places: Record<string, Role> = {
  // As a host sees them: with the most tabs.
  "(site)": "host",
  "(account)": "visitor",
  "(member)": "guest",
  "(studio)": "host",
  "(admin)": "admin",
};

/** Lists each page of the app by its folder's path, and the role that views it. */
export function everyPage(): { pattern: string; role: Role }[] {
  const files = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => {
      const pattern = file.replace(/^\([^)]+\)\//, "").replace(/\/?page\.tsx$/, "");
      return { pattern: `/${pattern}`, role: places[String(file.split("/")[0])] ?? "guest" };
    });
}

interface World {
  client: Client;
  databaseUrl: string;
  guest: Caller;
  host: Caller;
}

/**
 * Fills in the parameters in pages' paths. The guest, a new member, creates what the demo data lack: an order of each
 * kind, cases for an admin, and emails with links.
 */
export async function fillAddresses({ client, databaseUrl, guest, host }: World) {
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const find = async (sql: string) =>
    String((await database.query({ text: sql, rowMode: "array" })).rows[0]?.[0]);
  const make = async (path: string, json: object, as = guest) => {
    const answer = await client.call("POST", path, { as, json });
    if (answer.status >= 400) throw new Error(`${path}: ${answer.text}`);
    return String(answer.json.id);
  };
  try {
    // Only a person with a verified address may apply as a host.
    await database.query("update app.users set email_verified_at = now() where id = $1", [guest.id]);
    const idOf = (kind: string, slug: string) =>
      find(`select id from app.offers where kind = '${kind}' and slug = '${slug}'`);
    const [course, seminar, held] = await Promise.all([
      idOf("course", "andas"),
      idOf("seminar", "oppen-cirkel"),
      idOf("seminar", "borja-om"),
    ]);
    const service = await find(
      `select s.id from app.services s join app.offers o on o.id = s.id
        where s.host_id = '${host.id}' and o.status = 'published' and s.location = 'online'`,
    );
    const slots = await client.call("GET", `/api/services/${service}/slots`);
    const [slot] = [slots.json].flat() as { id: string }[];
    const questions = await database.query(
      `select id from app.service_questions where service_id = '${service}'`,
    );
    const seat = await make("/api/orders", { kind: "seminar", item_id: seminar });
    const booked = await make("/api/orders", {
      kind: "service",
      item_id: service,
      slot_id: slot?.id,
      answers: Object.fromEntries(questions.rows.map(({ id }) => [id, longText])),
    });
    const pending = await make("/api/orders", { kind: "course", item_id: course });
    const checkout = await client.call("POST", "/api/payments/stripe/create-session", {
      as: guest,
      json: { order_id: pending },
    });
    const about = { kind: "seminar", subject_id: seminar };
    const report = await make("/api/reports", { ...about, reason: "other", details: longText });
    const plans = { teaches: longText, about: longText, links: [], accept_terms: true };
    const application = await make("/api/host-applications", plans);
    await make(
      `/api/seminars/${seminar}/messages`,
      { subject: longText, text: longText, confirm: true },
      host,
    );

    const letter = async (path: string) => {
      const link = new RegExp(`(${path.replace("?", "\\?")}[\\w.=%-]+(?:&amp;[\\w.=%-]+)*)`);
      for (let attempt = 0; attempt < 200; attempt++) {
        const { rows } = await database.query("select id from app.mails where user_id = $1", [guest.id]);
        for (const { id } of rows) {
          const { text } = await client.call("GET", `/sandbox/mail/${id}`);
          const found = text.match(link)?.[1];
          if (found) return found.replaceAll("&amp;", "&");
        }
        // Some emails are written by a job.
        await pause(200);
      }
      throw new Error(`No letter leads to ${path}`);
    };
    const preview = await find(`select id from app.lessons where course_id = '${course}' and is_preview`);
    const replay = await find(
      "select slug from app.offers where id in (select seminar_id from app.recordings where published_at is not null)",
    );
    const pass = await makePass(client, host);
    const passOrder = await make("/api/orders", { kind: "series", item_id: pass.id });
    const kinds = {
      series: pass.slug,
      course: "andas",
      service: await find(`select slug from app.offers where id = '${service}'`),
    };
    const slugs = Object.entries({ ...kinds, seminar: "borja-om" });
    const ids = Object.entries({ course, service, seminar, series: pass.id });
    const addresses: Record<string, string[]> = {
      "/[...path]": ["/finns-inte"],
      "/explore": [
        "/explore",
        `/explore?q=${longText.split(" ")[0]}`,
        "/en/explore?kind=seminar&when=evenings",
      ],
      "/login": ["/login?next=/orders", "/en/login"],
      "/reset-password": ["/reset-password?token=x"],
      "/verify-email": ["/verify-email?token=x"],
      "/join/[token]": [await letter("/join/")],
      "/mute": [await letter("/mute?")],
      "/booking": [await letter("/booking?token=")],
      "/withdraw/confirm": ["/withdraw/confirm?token=x"],
      "/seminars": ["/seminars", "/en/seminars"],
      "/seminars/[slug]": ["/seminars/oppen-cirkel", "/seminars/kvallsro", "/seminars/borja-om"],
      "/seminars/[slug]/waitlist": ["/seminars/fullmanecirkel/waitlist"],
      "/courses/[slug]": ["/courses/andas"],
      "/courses/[slug]/preview/[lesson]": [`/courses/andas/preview/${preview}`],
      "/passes/[slug]": [`/passes/${pass.slug}`],
      "/services/[slug]": [`/services/${kinds.service}`, "/services/samtal-45"],
      "/services/[slug]/times": [`/services/${kinds.service}/times?from=2027-02-30`],
      "/hosts/[slug]": ["/hosts/asha-lind"],
      "/hosts/[slug]/follow": ["/hosts/elin-norrby/follow"],
      "/report/[kind]/[id]": [`/report/seminar/${seminar}`],
      "/checkout/[kind]/[slug]": [
        ...["/checkout/course/mjuk-rygg", "/checkout/seminar/stilla-morgon"],
        `/checkout/series/${pass.slug}`,
      ],
      "/learn/[course]": ["/learn/andas"],
      "/learn/[course]/[lesson]": [`/learn/andas/${preview}`],
      "/live/[seminar]": ["/live/oppen-cirkel", "/live/kvallsro"],
      "/live/[seminar]/replay": [`/live/${replay}/replay`],
      "/live/[seminar]/thanks": ["/live/borja-om/thanks"],
      "/live/booking/[id]": [`/live/booking/${booked}`],
      "/orders/[id]": [seat, booked, pending, passOrder].map((id) => `/orders/${id}`),
      "/review/[kind]/[slug]": slugs.map(([kind, slug]) => `/review/${kind}/${slug}`),
      "/reviews/[kind]/[slug]": ["/reviews/course/andas", "/reviews/host/asha-lind"],
      "/studio/bookings/[id]": [`/studio/bookings/${booked}`],
      "/studio/buyers/[kind]/[id]": ids.map(([kind, id]) => `/studio/buyers/${kind}/${id}`),
      "/studio/messages/[kind]/[id]": ids.map(([kind, id]) => `/studio/messages/${kind}/${id}`),
      "/studio/courses/[id]": [`/studio/courses/${course}`],
      "/studio/courses/[id]/preview": [`/studio/courses/${course}/preview`],
      "/studio/courses/[id]/lessons/[lesson_id]": [`/studio/courses/${course}/lessons/${preview}`],
      "/studio/seminars/[id]": [seminar, held].map((id) => `/studio/seminars/${id}`),
      "/studio/seminars/[id]/cancel": [`/studio/seminars/${seminar}/cancel`],
      "/studio/seminars/[id]/preview": [`/studio/seminars/${seminar}/preview`],
      "/studio/seminars/[id]/summary": [`/studio/seminars/${held}/summary`],
      "/studio/passes/[id]": [`/studio/passes/${pass.id}`],
      "/studio/services/[id]": [`/studio/services/${service}`],
      "/studio/services/[id]/preview": [`/studio/services/${service}/preview`],
      "/admin/applications/[id]": [`/admin/applications/${application}`],
      "/admin/items/[kind]/[id]": ids.map(([kind, id]) => `/admin/items/${kind}/${id}`),
      "/admin/people/[id]": [host.id, guest.id].map((id) => `/admin/people/${id}`),
      "/admin/reports/[id]": [`/admin/reports/${report}`],
      "/sandbox/checkout/[id]": [new URL(String(checkout.json.url)).pathname],
      "/sandbox/letters/[name]": ["/sandbox/letters/receipt?scheme=dark&width=phone"],
      "/sandbox/mail/[id]": [`/sandbox/mail/${await find("select id from app.mails limit 1")}`],
    };
    return addresses;
  } finally {
    await database.end();
  }
}
