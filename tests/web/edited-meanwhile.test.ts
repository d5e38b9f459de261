import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import * as platform from "@/app/api/admin/settings/platform-seller/route";
import * as sellers from "@/app/api/admin/settings/sellers/route";
import * as lesson from "@/app/api/courses/[id]/lessons/[lesson_id]/route";
import * as lessons from "@/app/api/courses/[id]/lessons/route";
import * as course from "@/app/api/courses/[id]/route";
import * as section from "@/app/api/courses/[id]/sections/[section_id]/route";
import * as me from "@/app/api/me/route";
import * as ownSeller from "@/app/api/me/seller/route";
import * as answer from "@/app/api/reviews/[id]/answer/route";
import * as review from "@/app/api/reviews/[id]/route";
import * as room from "@/app/api/seminars/[id]/room/route";
import * as seminar from "@/app/api/seminars/[id]/route";
import * as availability from "@/app/api/services/[id]/availability/route";
import * as questions from "@/app/api/services/[id]/questions/route";
import * as service from "@/app/api/services/[id]/route";
import { db } from "@/lib/base/platform/db";
import { EditedMeanwhile } from "@/lib/base/platform/errors";
import { addSection } from "@/lib/catalogue/courses/add-section";
import { updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { savePlatformSeller } from "@/lib/commerce/sellers/save-platform-seller";
import { saveSeller } from "@/lib/commerce/sellers/save-seller";
import { saveSellerInput } from "@/lib/commerce/sellers/schema";
import { writeReview } from "@/lib/community/reviews/write-review";
import { issueAccessToken } from "@/lib/people/identity/access-token";
import type { Actor } from "@/lib/people/identity/actor";
import type { Handler } from "@/lib/system/web/endpoint";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { admin, asha, bjorn } from "@/tests/support/people";
import { liveSeminarOf, seatFor, seminarOf } from "@/tests/support/seminars";
import { serviceOf } from "@/tests/support/services";

// Outside Next there are no pages to make anew.
vi.mock("next/cache", async (original) => ({
  ...(await original()),
  revalidatePath: () => {},
  revalidateTag: () => {},
}));

useDatabase();

async function ask(
  handler: Handler,
  actor: Actor,
  { params = {}, body, method = body ? "PATCH" : "GET", headers = {} }: Asked = {},
) {
  const request = new NextRequest("http://localhost/api", {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(actor)}`,
      ...(body ? { "content-type": "application/json" } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, etag: response.headers.get("etag"), body: text && JSON.parse(text) };
}

interface Asked {
  params?: Record<string, string>;
  body?: Record<string, unknown>;
  method?: string;
  headers?: Record<string, string>;
}

const tokenOf = (actor: Actor) => issueAccessToken(actor.sessionId);

interface Edited {
  what: string;
  get: Handler;
  change: Handler;
  /** What there is to edit, and who may if not its host. */
  make: (host: Actor) => Promise<{ id?: string; as?: Actor } & Record<string, unknown>>;
  theirs: Record<string, unknown>;
  ours: Record<string, unknown>;
}

const seller = {
  ...{ legal_name: "Aveli AB", org_nr: "556016-0680", is_vat_registered: true },
  ...{ street: "Kungsgatan 1", postal_code: "411 19", city: "Göteborg", email: "hej@aveli.test" },
};
const texts = { theirs: { title: "Annat" }, ours: { summary: "Nytt." } };
const titles = { theirs: { title: "Annat" }, ours: { title: "Nytt" } };

async function reviewed(host: Actor, as: (guest: Actor) => Actor) {
  const [own, guest] = [await courseOf(host), await bjorn()];
  await enrollmentOf(guest, own);
  const { review: written } = await writeReview("course")(guest, { id: own.id, rating: 4, text: "Bra." });
  return { id: written.id, as: as(guest) };
}

async function sectioned(host: Actor) {
  const { id } = await courseOf(host);
  const { sections } = await addSection(host, { id, title: "Del" });
  return { id, section_id: sections[0]?.id };
}

async function sold() {
  const as = await admin();
  await savePlatformSeller(as, saveSellerInput.parse(seller));
  return { as };
}

test.each<Edited>([
  { what: "a seminar", get: seminar.GET, change: seminar.PATCH, make: seminarOf, ...texts },
  { what: "a course", get: course.GET, change: course.PATCH, make: courseOf, ...texts },
  { what: "a service", get: service.GET, change: service.PATCH, make: serviceOf, ...texts },
  { what: "a section", get: section.GET, change: section.PATCH, make: sectioned, ...titles },
  {
    ...{ what: "a lesson", get: lesson.GET, change: lesson.PATCH, ...titles },
    make: async (host) => {
      const { id, locked } = await courseOf(host);
      return { id, lesson_id: locked };
    },
  },
  {
    ...{ what: "a profile", get: me.GET, change: me.PATCH, make: async () => ({}) },
    ...{ theirs: { headline: "Annat" }, ours: { bio: "Nytt." } },
  },
  {
    ...{ what: "opening hours", get: availability.GET, change: availability.PUT, make: serviceOf },
    theirs: { weekly_hours: [{ weekday: 1, starts: "09:00", ends: "12:00" }] },
    ours: { weekly_hours: [] },
  },
  {
    ...{ what: "questions", get: questions.GET, change: questions.PUT, make: serviceOf },
    ...{ theirs: { questions: [{ text: "Vad för dig hit?" }] }, ours: { questions: [] } },
  },
  {
    ...{ what: "a review", get: review.GET, change: review.PATCH },
    make: (host) => reviewed(host, (guest) => guest),
    ...{ theirs: { rating: 5 }, ours: { text: "Nytt." } },
  },
  {
    ...{ what: "the answer to it", get: review.GET, change: answer.POST },
    make: (host) => reviewed(host, () => host),
    ...{ theirs: { text: "Tack!" }, ours: { text: "Tack så mycket!" } },
  },
  {
    ...{ what: "a seller", get: ownSeller.GET, change: ownSeller.PUT },
    make: async (host) => {
      await saveSeller(host, saveSellerInput.parse(seller));
      return {};
    },
    ...{ theirs: { ...seller, city: "Malmö" }, ours: { ...seller, city: "Lund" } },
  },
  {
    ...{ what: "the platform as a seller", get: platform.GET, change: platform.PUT, make: sold },
    ...{ theirs: { ...seller, city: "Malmö" }, ours: { ...seller, city: "Lund" } },
  },
  {
    ...{ what: "who sells", get: sellers.GET, change: sellers.PUT, make: sold },
    ...{ theirs: { kind: "course", seller: "platform" }, ours: { kind: "course", seller: "host" } },
  },
  {
    ...{ what: "a room", get: room.GET, change: room.PATCH, make: liveSeminarOf },
    ...{ theirs: { chat: "slow" }, ours: { is_locked: true } },
  },
])("$what that was edited meanwhile is refused with how it stands, and takes the next", async (edited) => {
  const { get, change, theirs, ours } = edited;
  const host = await asha();
  const { id, section_id, lesson_id, as = host } = await edited.make(host);
  const given = Object.entries({ id, section_id, lesson_id }).filter(([, value]) => value);
  const params = Object.fromEntries(given) as Record<string, string>;
  const seen = await ask(get, as, { params });
  expect(seen.etag).toMatch(/^"\d+(\.\d+)?-[\w-]{16}"$/);
  const known = { "if-none-match": `W/${seen.etag}` };
  expect((await ask(get, as, { params, headers: known })).status).toBe(304);

  const ifMatch = (tag: string | null) => ({ "if-match": String(tag) });
  const other = await ask(change, as, { params, body: theirs, headers: ifMatch(seen.etag) });
  expect([other.status, other.etag === seen.etag]).toEqual([200, false]);
  expect(other.etag).toMatch(/^"\d+/);

  const refused = await ask(change, as, { params, body: ours, headers: ifMatch(seen.etag) });
  const stands = await ask(get, as, { params });
  expect(refused).toMatchObject({ status: 412, body: { code: "edited_meanwhile" } });
  expect(refused.body.current).toEqual(stands.body);

  for (const [tag, status] of [
    [`W/${other.etag}`, 412],
    ["nonsense", 412],
    [`"x", ${other.etag}`, 200],
    ["*", 200],
  ] as const) {
    expect([tag, (await ask(change, as, { params, body: ours, headers: ifMatch(tag) })).status]).toEqual([
      tag,
      status,
    ]);
  }
  expect((await ask(change, as, { params, body: theirs })).status).toBe(200);
});

test("an answer is edited apart from the review that it answers", async () => {
  const host = await asha();
  const { id } = await reviewed(host, () => host);
  const { userId } = await db.review.findUniqueOrThrow({ where: { id } });
  const params = { id };
  const { etag } = await ask(review.GET, host, { params });
  const headers = { "if-match": String(etag) };
  await db.review.update({ where: { id }, data: { text: "Ännu bättre." } });
  expect((await ask(answer.POST, host, { params, body: { text: "Tack!" }, headers })).status).toBe(200);
  expect(userId).not.toBe(host.id);
});

test("a course's list of lessons is refused when a lesson came meanwhile, and its texts are not", async () => {
  const host = await asha();
  const { id } = await courseOf(host);
  const seen = await ask(course.GET, host, { params: { id } });
  const another = { title: "En till", body: "", duration_seconds: 60, is_preview: false };
  expect(
    (await ask(lessons.POST, host, { params: { id }, body: { title: "En till" }, method: "POST" })).status,
  ).toBe(201);
  const headers = { "if-match": String(seen.etag) };
  const refused = await ask(lessons.PUT, host, {
    params: { id },
    body: { lessons: [another] },
    method: "PUT",
    headers,
  });
  expect(refused).toMatchObject({ status: 412, body: { code: "edited_meanwhile" } });
  expect((await ask(course.PATCH, host, { params: { id }, body: { title: "Ny" }, headers })).status).toBe(
    200,
  );
});

test("a seat that is sold is no edit, though the seminar shows it", async () => {
  const host = await asha();
  const { id } = await seminarOf(host);
  const seen = await ask(seminar.GET, host, { params: { id } });
  await seatFor(await bjorn(), { id, hostId: host.id });
  await db.seminar.update({ where: { id }, data: { seatsTaken: 1 } }).catch(() => {});
  const headers = { "if-match": String(seen.etag) };
  expect((await ask(seminar.GET, host, { params: { id } })).etag).not.toBe(seen.etag);
  expect((await ask(seminar.PATCH, host, { params: { id }, body: { title: "Ny" }, headers })).status).toBe(
    200,
  );
});

test("of many who save the same version at once, one does; without a version, all", async () => {
  const host = await asha();
  const { id, version } = await seminarOf(host);
  const save = (expected: Parameters<typeof updateSeminar>[2]) =>
    Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        updateSeminar(host, { id, title: `Titel ${index} ${expected ? "a" : "b"}` }, expected).then(
          () => "saved",
          (error) => {
            if (error instanceof EditedMeanwhile) return "refused";
            throw error;
          },
        ),
      ),
    );
  const saved = (outcomes: string[]) => outcomes.filter((outcome) => outcome === "saved").length;
  expect(saved(await save([{ own: version, outline: null }]))).toBe(1);
  expect(saved(await save(null))).toBe(6);
});
