import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { type PublicationStatus, publicationStatuses } from "@/lib/catalogue/offers/schema";
import {
  archiveService,
  createService,
  publishService,
  updateService,
} from "@/lib/catalogue/services/lifecycle";
import { findAvailability, findService } from "@/lib/catalogue/services/queries";
import { createServiceInput, serviceSchema } from "@/lib/catalogue/services/schema";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { setQuestions } from "@/lib/catalogue/services/set-questions";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { serviceOf } from "@/tests/support/services";

useDatabase();

const weekly_hours = [{ weekday: 1, starts: "09:00", ends: "12:00" }];

const calls = {
  update: (actor: Actor, id: string) => updateService(actor, { id, summary: "Nya ord." }),
  availability: (actor: Actor, id: string) => setAvailability(actor, { id, weekly_hours }),
  hours: (actor: Actor, id: string) => findAvailability(actor, { id }),
  questions: (actor: Actor, id: string) =>
    setQuestions(actor, { id, questions: [{ text: "Vad för dig hit?", is_required: true }] }),
  publish: (actor: Actor, id: string) => publishService(actor, { id }),
  archive: (actor: Actor, id: string) => archiveService(actor, { id }),
};
const names = Object.keys(calls) as (keyof typeof calls)[];

const offered = (host: Actor, status: PublicationStatus) =>
  serviceOf(host, {
    status,
    weeklyHours: { create: [{ weekday: 2, startsMinute: 540, endsMinute: 720 }] },
  });

describe("in each state, its host", () => {
  const expected: Record<keyof typeof calls, Record<PublicationStatus, string>> = {
    update: { draft: "ok", published: "ok", archived: "archived" },
    availability: { draft: "ok", published: "ok", archived: "archived" },
    hours: { draft: "ok", published: "ok", archived: "ok" },
    questions: { draft: "ok", published: "ok", archived: "archived" },
    publish: { draft: "ok", published: "not_a_draft", archived: "not_a_draft" },
    archive: { draft: "not_published", published: "ok", archived: "not_published" },
  };

  for (const name of names) {
    test(`may call ${name}, or is told why not`, async () => {
      const host = await elin();
      const found: Partial<Record<PublicationStatus, string>> = {};
      for (const status of publicationStatuses) {
        const { id } = await offered(host, status);
        found[status] = await errorCode(() => calls[name](host, id));
      }
      expect(found).toEqual(expected[name]);
    });
  }
});

test("someone else's service is not found, and a member is told that this is for hosts", async () => {
  const [host, others, member] = [await elin(), [await asha(), await admin()], await maja()];
  for (const status of publicationStatuses) {
    const { id, summary } = await offered(host, status);
    for (const name of names) {
      for (const other of others) expect(await errorCode(() => calls[name](other, id))).toBe("not_found");
      expect(await errorCode(() => calls[name](member, id))).toBe("not_a_host");
    }
    const kept = await db.offer.findUnique({
      where: { id },
      include: { service: { include: { weeklyHours: true } } },
    });
    expect(kept).toMatchObject({ status, summary, service: { weeklyHours: [{ weekday: 2 }] } });
  }
});

test("a draft is there for its host alone, by id and by slug", async () => {
  const host = await elin();
  const draft = await serviceOf(host, { status: "draft" });
  for (const id of [draft.id, draft.slug]) {
    for (const actor of [null, await bjorn(), await asha(), await admin()]) {
      expect(await errorCode(() => findService({ actor }, { id }))).toBe("not_found");
    }
    expect(serviceSchema.parse(await findService({ actor: host }, { id }))).toMatchObject({
      status: "draft",
    });
  }
});

test("a new service is a draft until it has hours, and its publication is told of", async () => {
  const host = await elin();
  const input = createServiceInput.parse({
    title: "Samtal i vår takt",
    summary: "Vi talar.",
    price_amount: 89_000,
    duration_minutes: 45,
  });
  const { id, ...service } = await createService(host, input);
  expect(service).toMatchObject({ slug: "samtal-i-var-takt", status: "draft", location: "online" });
  expect((await createService(host, input)).slug).toMatch(/^samtal-i-var-takt-[0-9a-f]{6}$/);

  expect(await errorCode(() => publishService(host, { id }))).toBe("no_hours");
  await setAvailability(host, { id, weekly_hours });
  expect(await publishService(host, { id })).toMatchObject({ status: "published" });
  expect(await db.activity.findMany({ where: { subjectId: id } })).toMatchObject([
    { activityType: "service_published", hostId: host.id, visibility: "public" },
  ]);
});
