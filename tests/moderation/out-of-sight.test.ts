import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { showHostFeed } from "@/lib/catalogue/calendar/queries";
import { listCourses } from "@/lib/catalogue/courses/queries";
import { explore } from "@/lib/catalogue/explore/queries";
import { exploreInput } from "@/lib/catalogue/explore/schema";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { listSlugs } from "@/lib/catalogue/offers/queries";
import { findSeminar, listSeminars, listSeminarsThisWeek } from "@/lib/catalogue/seminars/queries";
import { listServices } from "@/lib/catalogue/services/queries";
import { listFeed } from "@/lib/community/feed/queries";
import { findHost, listHostSlugs } from "@/lib/community/hosts/queries";
import { reopenPerson } from "@/lib/community/moderation/reopen-person";
import { findSubject } from "@/lib/community/moderation/subject-queries";
import { suspendPerson } from "@/lib/community/moderation/suspend-person";
import { takeDownOffer } from "@/lib/community/moderation/take-down-offer";
import { listHostReviews, listReviews } from "@/lib/community/reviews/queries";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { admin, bjorn, signedIn } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { visitor } from "@/tests/support/visitors";

useDatabase();

const mark = `Osynlig ${randomUUID().slice(0, 8)}`;
let boss: Actor;
let host: Actor & { slug: string };
let seminar: Awaited<ReturnType<typeof seminarOf>>;
let held: Awaited<ReturnType<typeof seminarOf>>;
let reviewId: string;

beforeAll(async () => {
  boss = await admin();
  const person = await signedIn(mark, "host");
  const { slug } = await db.user.findUniqueOrThrow({ where: { id: person.id } });
  host = Object.assign(person, { slug: String(slug) });
  seminar = await seminarOf(host, { title: mark });
  held = await seminarOf(host, { title: mark, status: "ended", startsAt: after(new Date(), -days(1)) });
  await db.activity.create({
    data: {
      ...{ activityType: "seminar_scheduled", actorId: host.id, hostId: host.id },
      ...{ subjectTable: "seminars", subjectId: seminar.id, summary: mark },
    },
  });
  const guest = await bjorn();
  await seatFor(guest, held);
  const session = await db.liveSession.create({
    data: {
      seminarId: held.id,
      room: randomUUID(),
      startedAt: held.startsAt,
      endedAt: after(held.startsAt, 3_600_000),
    },
  });
  await db.attendance.create({
    data: {
      liveSessionId: session.id,
      userId: guest.id,
      joinedAt: held.startsAt,
      leftAt: after(held.startsAt, 3_000_000),
    },
  });
  const review = await db.review.create({
    data: { userId: guest.id, hostId: host.id, offerId: held.id, rating: 5, text: mark },
  });
  reviewId = review.id;
});

/** Every query that answers everyone, with what it says; nothing for what it denies to know. */
const readers: Record<string, () => Promise<unknown>> = {
  seminars: () => listSeminars(null, { when: "upcoming", limit: 100 }),
  "past seminars": () => listSeminars(null, { when: "past", limit: 100 }),
  "this week": () => listSeminarsThisWeek(new Date(), 100),
  "a seminar": () => findSeminar({ actor: null }, { id: seminar.slug }),
  courses: () => listCourses(null, { limit: 100 }),
  services: () => listServices(null, { limit: 100 }),
  host: () => findHost(null, { slug: host.slug }),
  "host's calendar": () => showHostFeed({ locale: "sv" }, { slug: host.slug }),
  "host's reviews": () => listHostReviews(host.id, { limit: 100 }),
  "a seminar's reviews": () => listReviews("seminar")({ actor: null }, { id: held.id, limit: 100 }),
  explore: () => explore(visitor(), exploreInput.parse({ q: mark })),
  feed: () => listFeed({ actor: null }, { limit: 100 }),
  sitemap: () => Promise.all([...offerKinds.map((kind) => listSlugs(kind, 100)), listHostSlugs(100)]),
  "report of a seminar": () => findSubject("seminar", seminar.id),
  "report of a review": () => findSubject("review", reviewId),
};

const shown = async (read: () => Promise<unknown>) => {
  const text = JSON.stringify(
    await read().catch((error) => (error.code === "not_found" ? "" : Promise.reject(error))),
  );
  return [mark, seminar.slug, held.slug, host.slug].some((trace) => text.includes(trace));
};

const empty = ["courses", "services"];

describe("someone who is suspended", () => {
  it.each(Object.keys(readers).filter((name) => !empty.includes(name)))(
    "was shown before by: %s (control)",
    async (name) => {
      expect(await shown(readers[name] as () => Promise<unknown>)).toBe(true);
    },
  );

  it("is in nothing that everyone can read, and back in all of it afterwards", async () => {
    const { pages } = await suspendPerson(boss, { id: host.id, ground: "terms", reasoning: "Prov." });
    expect(pages).toEqual(
      expect.arrayContaining([`/hosts/${host.slug}`, `/seminars/${seminar.slug}`, "/seminars"]),
    );
    for (const [name, read] of Object.entries(readers)) expect(await shown(read), name).toBe(false);
    await reopenPerson(boss, { id: host.id, reasoning: "Prov." });
    for (const [name, read] of Object.entries(readers)) {
      if (!empty.includes(name)) expect(await shown(read), name).toBe(true);
    }
  });
});

describe("what is taken down", () => {
  it("is in nothing that everyone can read; its host is", async () => {
    const input = { kind: "seminar", ground: "terms", reasoning: "Prov." } as const;
    for (const { id } of [seminar, held]) await takeDownOffer(boss, { ...input, id });
    for (const [name, read] of Object.entries(readers)) {
      const isHosts = name === "host" || name === "sitemap" || name === "host's calendar";
      if (!isHosts) expect(await shown(read), name).toBe(false);
    }
    expect(JSON.stringify(await readers["host's calendar"]?.())).not.toContain(seminar.slug);
    expect(JSON.stringify(await readers.sitemap?.())).not.toContain(seminar.slug);
  });
});
