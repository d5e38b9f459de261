import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import * as lessons from "@/app/api/courses/[id]/lessons/route";
import * as course from "@/app/api/courses/[id]/route";
import * as me from "@/app/api/me/route";
import * as seminar from "@/app/api/seminars/[id]/route";
import * as availability from "@/app/api/services/[id]/availability/route";
import * as questions from "@/app/api/services/[id]/questions/route";
import * as service from "@/app/api/services/[id]/route";
import { issueAccessToken } from "@/lib/identity/access-token";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { EditedMeanwhile } from "@/lib/platform/errors";
import { updateSeminar } from "@/lib/seminars/update-seminar";
import type { Handler } from "@/lib/web/route";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { serviceOf } from "@/tests/support/services";

// Outside Next there are no pages to make anew.
vi.mock("next/cache", async (original) => ({ ...(await original()), revalidatePath: () => {} }));

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

test.each([
  [
    "a seminar",
    seminar.GET,
    seminar.PATCH,
    (host: Actor) => seminarOf(host),
    { title: "Annat" },
    { summary: "Nytt." },
  ],
  [
    "a course",
    course.GET,
    course.PATCH,
    (host: Actor) => courseOf(host),
    { title: "Annat" },
    { summary: "Nytt." },
  ],
  [
    "a service",
    service.GET,
    service.PATCH,
    (host: Actor) => serviceOf(host),
    { title: "Annat" },
    { summary: "Nytt." },
  ],
  ["a profile", me.GET, me.PATCH, async () => null, { headline: "Annat" }, { bio: "Nytt." }],
  [
    "opening hours",
    availability.GET,
    availability.PUT,
    (host: Actor) => serviceOf(host),
    { weekly_hours: [{ weekday: 1, starts: "09:00", ends: "12:00" }] },
    { weekly_hours: [] },
  ],
  [
    "questions",
    questions.GET,
    questions.PUT,
    (host: Actor) => serviceOf(host),
    { questions: [{ text: "Vad för dig hit?" }] },
    { questions: [] },
  ],
] as const)(
  "%s that was edited meanwhile is refused with how it stands, and takes the next",
  async (_, get, change, make, theirs, ours) => {
    const host = await asha();
    const params = await make(host).then((item) => (item ? { id: item.id } : {}) as Record<string, string>);
    const seen = await ask(get, host, { params });
    expect(seen.etag).toMatch(/^"\d+(\.\d+)?-[\w-]{16}"$/);
    expect((await ask(get, host, { params, headers: { "if-none-match": `W/${seen.etag}` } })).status).toBe(
      304,
    );

    const ifMatch = (tag: string | null) => ({ "if-match": String(tag) });
    const other = await ask(change, host, { params, body: theirs, headers: ifMatch(seen.etag) });
    expect([other.status, other.etag === seen.etag]).toEqual([200, false]);

    const refused = await ask(change, host, { params, body: ours, headers: ifMatch(seen.etag) });
    expect(refused).toMatchObject({ status: 412, body: { code: "edited_meanwhile", current: other.body } });
    expect((await ask(get, host, { params })).body).toEqual(other.body);

    for (const [tag, status] of [
      [`W/${other.etag}`, 412],
      ["nonsense", 412],
      [`"x", ${other.etag}`, 200],
      ["*", 200],
    ] as const) {
      expect([tag, (await ask(change, host, { params, body: ours, headers: ifMatch(tag) })).status]).toEqual([
        tag,
        status,
      ]);
    }
    expect((await ask(change, host, { params, body: theirs })).status).toBe(200);
  },
);

test("a course's list of lessons is refused when a lesson came meanwhile, and its texts are not", async () => {
  const host = await asha();
  const { id } = await courseOf(host);
  const seen = await ask(course.GET, host, { params: { id } });
  const lesson = { title: "En till", body: "", duration_seconds: 60, is_preview: false };
  expect(
    (await ask(lessons.POST, host, { params: { id }, body: { title: "En till" }, method: "POST" })).status,
  ).toBe(201);
  const headers = { "if-match": String(seen.etag) };
  const refused = await ask(lessons.PUT, host, {
    params: { id },
    body: { lessons: [lesson] },
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
