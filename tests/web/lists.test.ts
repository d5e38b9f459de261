import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "@/app/api/openapi.json/endpoints";
import { listMails } from "@/lib/base/notify/queries";
import type { Page, PageInput } from "@/lib/base/platform/pagination";
import { listCourses, listOwnCourses } from "@/lib/catalogue/courses/queries";
import { explore } from "@/lib/catalogue/explore/queries";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { listOwnPasses, listPasses } from "@/lib/catalogue/passes/queries";
import { listOwnSeminars, listSeminars } from "@/lib/catalogue/seminars/queries";
import { listOwnServices, listServices } from "@/lib/catalogue/services/queries";
import { listBuyers } from "@/lib/commerce/buyers/queries";
import { listCoupons } from "@/lib/commerce/coupons/queries";
import { listOrders } from "@/lib/commerce/orders/queries";
import { listCancellable } from "@/lib/commerce/orders/withdrawal-queries";
import { listDifferences } from "@/lib/commerce/payments/difference-queries";
import { listSalesEntries } from "@/lib/commerce/sales/queries";
import { monthOf } from "@/lib/commerce/sales/rules";
import { listAppointments, listFeed } from "@/lib/community/feed/queries";
import { listFollows } from "@/lib/community/follows/queries";
import { listApplications, listOwnApplications } from "@/lib/community/hosts/application-queries";
import { listMessages } from "@/lib/community/messages/queries";
import { listDecisions } from "@/lib/community/moderation/decision-queries";
import { listAdminOffers } from "@/lib/community/moderation/offer-queries";
import { listReports } from "@/lib/community/moderation/report-queries";
import { listHostReviews, listReviews } from "@/lib/community/reviews/queries";
import { listMessages as listChat } from "@/lib/live/rooms/chat-queries";
import { listCohosts } from "@/lib/live/rooms/cohost-queries";
import { listAttendees } from "@/lib/live/rooms/queries";
import { listSessions } from "@/lib/people/identity/queries";
import { listAudit } from "@/lib/system/admin/audit-queries";
import { listEvents } from "@/lib/system/admin/event-queries";
import { searchOrders } from "@/lib/system/admin/order-queries";
import { listPeople } from "@/lib/system/admin/people-queries";
import { nounOf } from "@/tests/support/contract-world";
import { useDatabase } from "@/tests/support/database";
import { plant, rows } from "@/tests/support/lists-world";

useDatabase();

const limit = 2;

let world: Awaited<ReturnType<typeof plant>>;
beforeAll(async () => {
  world = await plant();
}, 60_000);

interface List {
  // biome-ignore lint/suspicious/noExplicitAny: each reads what its own call's input parses to.
  read: (input: any) => Promise<Page<unknown>>;
  given?: object;
}

/** Every list of the API: who reads it, and of what. */
const lists: Record<string, () => List> = {
  "/api/courses": () => ({ read: (input) => listCourses(null, input) }),
  "/api/series": () => ({ read: (input) => listPasses(null, input) }),
  "/api/services": () => ({ read: (input) => listServices(null, input) }),
  "/api/seminars": () => ({ read: (input) => listSeminars(null, input) }),
  "/api/explore": () => ({ read: (input) => explore(null, input) }),
  "/api/feed": () => ({ read: (input) => listFeed({ actor: world.member }, input) }),
  "/api/orders": () => ({ read: (input) => listOrders(world.member, input) }),
  "/api/me/follows": () => ({ read: (input) => listFollows(world.member, input) }),
  "/api/me/sessions": () => ({ read: (input) => listSessions(world.member, input) }),
  "/api/coupons": () => ({ read: (input) => listCoupons(world.host, input) }),
  "/api/host-applications": () => ({ read: (input) => listOwnApplications(world.member, input) }),
  "/api/admin/host-applications": () => ({ read: (input) => listApplications(world.boss, input) }),
  "/api/admin/orders": () => ({ read: (input) => searchOrders(world.boss, input) }),
  "/api/admin/events": () => ({ read: (input) => listEvents(world.boss, input) }),
  "/api/admin/differences": () => ({ read: (input) => listDifferences(world.boss, input) }),
  "/api/admin/audit": () => ({
    read: (input) => listAudit(world.boss, input),
    given: { subject: world.member.id },
  }),
  "/api/admin/decisions": () => ({
    read: (input) => listDecisions(world.boss, input),
    given: { person: world.host.id },
  }),
  "/api/admin/reports": () => ({ read: (input) => listReports(world.boss, input) }),
  "/api/admin/people": () => ({ read: (input) => listPeople(world.boss, input) }),
  "/api/admin/items": () => ({ read: (input) => listAdminOffers(world.boss, input) }),
  "/api/seminars/{id}/chat": () => ({
    read: (input) => listChat(world.guest, input),
    given: { id: world.seminar.id },
  }),
  "/api/seminars/{id}/cohosts": () => ({
    read: (input) => listCohosts(world.host, input),
    given: { id: world.seminar.id },
  }),
  "/api/seminars/{id}/attendees": () => ({
    read: (input) => listAttendees(world.host, input),
    given: { id: world.seminar.id },
  }),
  ...Object.fromEntries(
    offerKinds.flatMap(
      (kind) =>
        [
          [
            `/api/${nounOf(kind)}/{id}/buyers`,
            () => ({ read: (input) => listBuyers(kind)(world.host, input), given: { id: world[kind].id } }),
          ],
          [
            `/api/${nounOf(kind)}/{id}/messages`,
            () => ({ read: (input) => listMessages(kind)(world.host, input), given: { id: world[kind].id } }),
          ],
        ] satisfies [string, () => List][],
    ),
  ),
  ...Object.fromEntries(
    (["course", "service", "seminar"] as const).map((kind) => [
      `/api/${kind}s/{id}/reviews`,
      () => ({
        read: (input: never) => listReviews(kind)({ actor: null }, input),
        given: { id: (kind === "seminar" ? world.held : world[kind]).id },
      }),
    ]),
  ),
};

/** The same for lists that only pages show; their names are the queries' own. */
const shownAlone: Record<string, (page: PageInput) => Promise<Page<unknown>>> = {
  listAppointments: (page) => listAppointments(world.host, page),
  listCancellable: (page) => listCancellable(world.booker, new Date(), page),
  listHostReviews: (page) => listHostReviews(world.host.id, page),
  listMails: (page) => listMails(page),
  listOwnCourses: (page) => listOwnCourses(world.host, page),
  listOwnPasses: (page) => listOwnPasses(world.host, page),
  listOwnSeminars: (page) => listOwnSeminars(world.host, page),
  listOwnServices: (page) => listOwnServices(world.host, page),
  listSalesEntries: (page) => listSalesEntries(world.host, { month: monthOf(new Date()), ...page }),
};

const published = endpoints.filter(({ answers }) => {
  const answer = answers[200];
  return answer instanceof z.ZodObject && "next_cursor" in answer.shape;
});

test("every list of the contract is walked below, and no other", () => {
  expect(Object.keys(lists).sort()).toEqual(published.map(({ path }) => path).sort());
});

test("and so is every query that answers with a page", () => {
  const here = readFileSync(import.meta.filename, "utf8");
  const queries = readdirSync("lib", { recursive: true, encoding: "utf8" })
    // What offers have in common is asked for by a query of each kind.
    .filter((file) => file.endsWith("queries.ts") && file !== "catalogue/offers/queries.ts")
    .flatMap((file) =>
      readFileSync(`lib/${file}`, "utf8")
        .split(/^(?=export )/m)
        .filter((part) => /\b(toPage|pageOf)\(|\b(listPublished|listOwn)</.test(part))
        .map((part) => /^export (?:async function|const) (\w+)/.exec(part)?.[1] ?? part),
    );
  expect(queries.length).toBeGreaterThan(25);
  expect(queries.filter((query) => !new RegExp(`\\b${query}\\(`).test(here))).toEqual([]);
});

test.each(published)("$method $path is walked to its end, each item once", async ({ path, input }) => {
  const { read, given } = lists[path]?.() ?? {};
  if (!read || !input) throw new Error(`${path} is a new list: say above how it is read`);
  await walk((page) => read(input.parse({ ...given, ...page })));
});

test.each(Object.entries(shownAlone))("%s is walked to its end, each item once", (_name, read) => walk(read));

async function walk(page: (asked: PageInput) => Promise<Page<unknown>>) {
  const all = await page({ limit: 100 });
  expect(all.next_cursor).toBeNull();
  expect(all.items.length).toBeGreaterThanOrEqual(rows);

  const seen: unknown[] = [];
  for (let cursor: string | null | undefined; cursor !== null && seen.length <= all.items.length; ) {
    const { items, next_cursor } = await page({ limit, ...(cursor && { cursor }) });
    expect(items.length).toBe(Math.min(limit, all.items.length - seen.length));
    seen.push(...items);
    cursor = next_cursor;
  }
  expect(seen).toEqual(all.items);
}
