import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { DomainError } from "@/lib/base/platform/errors";
import { after, days, hours } from "@/lib/base/platform/time";
import {
  archiveSeminar,
  createSeminar,
  publishSeminar,
  updateSeminar,
} from "@/lib/catalogue/seminars/lifecycle";
import { findSeminar } from "@/lib/catalogue/seminars/queries";
import { createSeminarInput, type SeminarState, seminarStates } from "@/lib/catalogue/seminars/schema";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

const calls = {
  read: (actor: Actor | null, id: string) => findSeminar({ actor }, { id }),
  update: (actor: Actor, id: string) => updateSeminar(actor, { id, summary: "Nya ord." }),
  publish: (actor: Actor, id: string) => publishSeminar(actor, { id }),
  archive: (actor: Actor, id: string) => archiveSeminar(actor, { id }),
  cancel: (actor: Actor, id: string) => cancelSeminar(actor, { id }),
};

/** "ok", or the public code of the refusal. */
async function outcome(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return "ok";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe("in each state, its host", () => {
  const expected: Record<keyof typeof calls, Record<SeminarState, string>> = {
    read: { draft: "ok", scheduled: "ok", live: "ok", ended: "ok", cancelled: "ok" },
    update: {
      draft: "ok",
      scheduled: "ok",
      live: "ok",
      ended: "seminar_over",
      cancelled: "seminar_over",
    },
    publish: {
      draft: "ok",
      scheduled: "not_a_draft",
      live: "not_a_draft",
      ended: "not_a_draft",
      cancelled: "not_a_draft",
    },
    archive: {
      draft: "ok",
      scheduled: "not_a_draft",
      live: "not_a_draft",
      ended: "not_a_draft",
      cancelled: "not_a_draft",
    },
    cancel: {
      draft: "ok",
      scheduled: "ok",
      live: "already_started",
      ended: "seminar_over",
      cancelled: "ok",
    },
  };

  for (const name of Object.keys(calls) as (keyof typeof calls)[]) {
    test(`may ${name}, or is told why not`, async () => {
      const host = await asha();
      const found: Partial<Record<SeminarState, string>> = {};
      for (const status of seminarStates) {
        const { id } = await seminarOf(host, { status });
        found[status] = await outcome(() => calls[name](host, id));
      }
      expect(found).toEqual(expected[name]);
    });
  }
});

test("someone else's seminar is not found, and a member is told that this is for hosts", async () => {
  const [host, others] = [await asha(), [await elin(), await admin()]];
  const member = await maja();
  for (const status of seminarStates) {
    const { id } = await seminarOf(host, { status });
    for (const name of ["update", "publish", "archive", "cancel"] as const) {
      for (const other of others) expect(await outcome(() => calls[name](other, id))).toBe("not_found");
      expect(await outcome(() => calls[name](member, id))).toBe("not_a_host");
    }
    expect(await db.offer.findUnique({ where: { id } })).toMatchObject({
      status,
      summary: "Vi sitter tillsammans.",
    });
  }
});

test("a draft is there for its host alone, by id and by slug, and so is one that was put away", async () => {
  const host = await asha();
  const draft = await seminarOf(host, { status: "draft" });
  const strangers = [null, await bjorn(), await elin(), await admin()];
  for (const key of [draft.id, draft.slug]) {
    for (const actor of strangers) expect(await outcome(() => calls.read(actor, key))).toBe("not_found");
    expect(await findSeminar({ actor: host }, { id: key })).toMatchObject({
      status: "draft",
      state: "draft",
    });
  }
  await archiveSeminar(host, { id: draft.id });
  for (const actor of strangers) expect(await outcome(() => calls.read(actor, draft.slug))).toBe("not_found");
  expect(await findSeminar({ actor: host }, draft)).toMatchObject({ status: "archived", state: "cancelled" });
});

describe("creating", () => {
  const input = createSeminarInput.parse({
    title: "Vägen hem – i kroppen",
    summary: "En kväll.",
    price_amount: 19_000,
    starts_at: after(new Date(), days(3)).toISOString(),
    duration_minutes: 60,
    capacity: 10,
  });

  test("makes a draft with an address of its own, also for the same title again", async () => {
    const host = await asha();
    const [first, second] = [await createSeminar(host, input), await createSeminar(host, input)];
    expect(first).toMatchObject({
      slug: "vagen-hem-i-kroppen",
      state: "draft",
      seats_left: 10,
      vat_rate_bp: 2500,
    });
    expect(second.slug).toMatch(/^vagen-hem-i-kroppen-[0-9a-f]{6}$/);
  });

  test("never gives an address that is a page, or none at all", async () => {
    const host = await asha();
    expect((await createSeminar(host, { ...input, title: "Live" })).slug).toMatch(/^live-[0-9a-f]{6}$/);
    expect((await createSeminar(host, { ...input, title: "静" })).slug).toMatch(/^seminarium-[0-9a-f]{6}$/);
  });

  test("is for hosts", async () => {
    expect(await outcome(async () => createSeminar(await bjorn(), input))).toBe("not_a_host");
  });
});

describe("publishing", () => {
  test("puts it on sale and into the feed, once", async () => {
    const host = await asha();
    const draft = await seminarOf(host, { status: "draft" });
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(() => publishSeminar(host, draft))));
    expect(outcomes.toSorted()).toEqual(["not_a_draft", "not_a_draft", "ok"]);
    expect(await db.activity.findMany({ where: { subjectId: draft.id } })).toMatchObject([
      { activityType: "seminar_scheduled", actorId: host.id, visibility: "public" },
    ]);
  });

  test("wants a time that lies ahead", async () => {
    const host = await asha();
    const draft = await seminarOf(host, { status: "draft", startsAt: after(new Date(), -hours(1)) });
    expect(await outcome(() => publishSeminar(host, draft))).toBe("starts_in_the_past");
  });
});

describe("changing what is on sale", () => {
  test("never takes a seat from someone who has one", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { capacity: 5 });
    const asFormsTellIt = new Date(seminar.startsAt);
    asFormsTellIt.setSeconds(0, 0);
    for (const member of [await bjorn(), await maja()]) await seatFor(member, seminar);
    const to = (change: object) => outcome(() => updateSeminar(host, { id: seminar.id, ...change }));

    expect(await to({ capacity: 1 })).toBe("capacity_below_seats");
    expect(await to({ capacity: 2 })).toBe("ok");
    expect(await to({ starts_at: after(seminar.startsAt, hours(1)) })).toBe("move_needs_confirmation");
    expect(await to({ duration_minutes: 30 })).toBe("move_needs_confirmation");
    expect(await to({ starts_at: asFormsTellIt, duration_minutes: 60, title: "Nytt namn" })).toBe("ok");
  });

  test("moves it in time while nobody has a seat, but never into the past", async () => {
    const host = await asha();
    const seminar = await seminarOf(host);
    const to = (starts_at: Date) => outcome(() => updateSeminar(host, { id: seminar.id, starts_at }));
    expect(await to(after(new Date(), days(1)))).toBe("ok");
    expect(await to(after(new Date(), -days(1)))).toBe("starts_in_the_past");
  });

  test("leaves what was not mentioned as it is, and its address too", async () => {
    const host = await asha();
    const before = await seminarOf(host, { description: "Ord." });
    const changed = await updateSeminar(host, { id: before.id, title: "Ny morgon" });
    expect(changed).toMatchObject({
      title: "Ny morgon",
      slug: before.slug,
      description: "Ord.",
      capacity: 20,
    });
  });
});

test("whether the stage is recorded is the host's to say until the room opens", async () => {
  const host = await asha();
  const { id } = await seminarOf(host);
  expect((await updateSeminar(host, { id, is_recorded: true })).is_recorded).toBe(true);
  expect((await updateSeminar(host, { id, title: "Ny morgon" })).is_recorded).toBe(true);

  await db.offer.update({ where: { id }, data: { status: "live" } });
  await expect(updateSeminar(host, { id, is_recorded: false })).rejects.toMatchObject({
    code: "already_started",
  });
  expect((await updateSeminar(host, { id, is_recorded: true, title: "Morgon" })).title).toBe("Morgon");
});
