import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { findCourse, listCourses } from "@/lib/catalogue/courses/queries";
import { findSeminar, listSeminars } from "@/lib/catalogue/seminars/queries";
import { listSeminarsInput } from "@/lib/catalogue/seminars/schema";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { listFeed } from "@/lib/community/feed/queries";
import { findHost } from "@/lib/community/hosts/queries";
import { decideReport } from "@/lib/community/moderation/decide-report";
import { findAdminOffer, listAdminOffers } from "@/lib/community/moderation/offer-queries";
import { putBackOffer } from "@/lib/community/moderation/put-back-offer";
import { reopenPerson } from "@/lib/community/moderation/reopen-person";
import { reportContent } from "@/lib/community/moderation/report-content";
import { findReport, listReports } from "@/lib/community/moderation/report-queries";
import type { DecideReportInput } from "@/lib/community/moderation/schema";
import { suspendPerson } from "@/lib/community/moderation/suspend-person";
import { takeDownOffer } from "@/lib/community/moderation/take-down-offer";
import type { Actor } from "@/lib/people/identity/actor";
import { findSession } from "@/lib/people/identity/queries";
import { register } from "@/lib/people/identity/register";
import { logIn } from "@/lib/people/identity/sign-in";
import { endSessionsOf } from "@/lib/system/admin/end-sessions-of";
import { findPerson, listPeople } from "@/lib/system/admin/people-queries";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { composeEmail } from "@/tests/support/letters";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

const words = { ground: "terms", reasoning: "Det lovar att bota." } as const;
let visits = 0;
const visitor = (actor: Actor | null = null) => ({
  actor,
  address: `10.0.0.${++visits}`,
  userAgent: "",
  locale: "sv" as const,
});
const report = (actor: Actor | null, subject_id: string, extra = {}) =>
  reportContent(visitor(actor), {
    kind: "seminar",
    subject_id,
    reason: "health_claims",
    details: "Det här stämmer inte.",
    ...extra,
  });
const trailOf = async (id: string) =>
  (await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );
const letters = async (template: string, id: string) => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from graphile_worker.jobs where key = ${`${template}:${id}`}`;
  return Number(row?.count);
};

describe("what is taken down", () => {
  test("is out of every list and off sale, but stays with its host and with those who bought it", async () => {
    const [host, guest, boss] = [await asha(), await bjorn(), await admin()];
    const seminar = await seminarOf(host);
    await seatFor(guest, seminar);
    await db.activity.create({
      data: {
        activityType: "seminar_scheduled",
        actorId: host.id,
        subjectTable: "seminars",
        subjectId: seminar.id,
        summary: seminar.title,
      },
    });
    const shown = async () => {
      const list = await listSeminars(null, listSeminarsInput.parse({ limit: 100 }));
      const feed = await listFeed({ actor: null }, { limit: 100 });
      return [
        list.items.some(({ id }) => id === seminar.id),
        feed.items.some(({ subject_id }) => subject_id === seminar.id),
        (await errorCode(() => findSeminar({ actor: null }, seminar))) === "ok",
      ];
    };
    expect(await shown()).toEqual([true, true, true]);

    const item = await takeDownOffer(boss, { kind: "seminar", id: seminar.id, ...words });
    expect(item.taken_down_at).not.toBeNull();
    expect(await shown()).toEqual([false, false, false]);
    const order = async () => placeOrder(await maja(), { kind: "seminar", item_id: seminar.id });
    expect(await errorCode(order)).toBe("not_found");
    for (const actor of [host, guest])
      expect(await errorCode(() => findSeminar({ actor }, seminar))).toBe("ok");
    expect(await errorCode(async () => findSeminar({ actor: await elin() }, seminar))).toBe("not_found");

    await putBackOffer(boss, { kind: "seminar", id: seminar.id, reasoning: "Texten är ändrad." });
    expect(await shown()).toEqual([true, true, true]);
    expect(await errorCode(order)).toBe("ok");
    expect(await trailOf(seminar.id)).toEqual(["taken_down", "put_back"]);
  });

  test("is told to its host with reasons, ground and the way to have it looked at anew", async () => {
    const [host, boss] = [await asha(), await admin()];
    const { id } = await courseOf(host);
    const { decisions } = await takeDownOffer(boss, { kind: "course", id, ...words });
    expect(decisions).toMatchObject([{ measure: "taken_down", ...words, decided_by: { id: boss.id } }]);
    const decisionId = String(decisions[0]?.id);
    expect(await letters("decision_made", decisionId)).toBe(1);
    const told = await composeEmail({ template: "decision_made", decisionId });
    expect(told?.recipient.id).toBe(host.id);
    expect(told?.content.facts).toEqual([
      { label: "Skäl", value: words.reasoning },
      { label: "Grund", value: "Våra villkor" },
      { label: "Beslutat av", value: "En människa hos Aveli, utan automatik" },
    ]);
    expect(told?.content.closing).toMatch(/sex månader/);
    expect((await listCourses(null, { limit: 100 })).items.map((course) => course.id)).not.toContain(id);
    expect(await errorCode(() => findCourse({ actor: null }, { id }))).toBe("not_found");
    expect(await errorCode(() => takeDownOffer(boss, { kind: "course", id, ...words }))).toBe(
      "nothing_to_decide",
    );
  });
});

describe("a person who is suspended", () => {
  const password = "ett långt lösenord";

  test("is signed out, cannot come in, and is told why; and can again when reopened", async () => {
    const boss = await admin();
    const { user } = await register(visitor(), { email: "olle@aveli.test", password, display_name: "Olle" });
    const signIn = (secret = password) =>
      errorCode(() => logIn(visitor(), { email: user.email, password: secret }));
    expect(await signIn()).toBe("ok");
    const sessions = await db.session.findMany({ where: { userId: user.id } });

    await suspendPerson(boss, { id: user.id, ...words });
    for (const { id } of sessions) expect(await findSession(id)).toBeNull();
    expect(await signIn()).toBe("account_suspended");
    expect(await signIn("fel lösenord här")).toBe("invalid_credentials");
    const left = await db.session.create({
      data: { userId: user.id, kind: "api", expiresAt: new Date(Date.now() + 60_000) },
    });
    expect(await findSession(left.id), "a session that slipped through opens nothing").toBeNull();
    expect(await errorCode(() => suspendPerson(boss, { id: user.id, ...words }))).toBe("nothing_to_decide");

    await reopenPerson(boss, { id: user.id, reasoning: "Vi hade fel." });
    expect(await signIn()).toBe("ok");
    expect(await trailOf(user.id)).toEqual(["suspended", "reopened"]);
    const decisions = await db.decision.findMany({ where: { personId: user.id }, orderBy: { id: "asc" } });
    expect(decisions.map(({ measure }) => measure)).toEqual(["suspended", "reopened"]);
    const told = await composeEmail({ template: "decision_made", decisionId: String(decisions[0]?.id) });
    expect(told).toMatchObject({
      recipient: { id: user.id },
      content: { subject: "Ditt konto är avstängt" },
    });
  });

  test("is no longer seen as a host, nor is anything that they sell", async () => {
    const [host, boss] = [await asha(), await admin()];
    const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
    const seminar = await seminarOf(host);
    const page = () => errorCode(() => findHost(null, { slug: String(slug) }));
    expect(await page()).toBe("ok");
    await suspendPerson(boss, { id: host.id, ...words });
    expect(await page()).toBe("not_found");
    expect(await errorCode(() => findSeminar({ actor: null }, seminar))).toBe("not_found");
    const order = async () => placeOrder(await bjorn(), { kind: "seminar", item_id: seminar.id });
    expect(await errorCode(order)).toBe("not_found");
    await reopenPerson(boss, { id: host.id, reasoning: "Rättat." });
    expect([await page(), await errorCode(order)]).toEqual(["ok", "ok"]);
  });

  test("is never an admin", async () => {
    const [boss, other] = [await admin(), await admin()];
    expect(await errorCode(() => suspendPerson(boss, { id: other.id, ...words }))).toBe("not_found");
    expect(await errorCode(() => suspendPerson(boss, { id: boss.id, ...words }))).toBe("not_found");
  });
});

describe("a report", () => {
  test("comes from anyone, and whoever can be answered is", async () => {
    const [host, member] = [await asha(), await bjorn()];
    const { id } = await seminarOf(host);
    const [mine, strangers, nobodys] = [
      await report(member, id),
      await report(null, id, { email: "okand@example.com" }),
      await report(null, id),
    ];
    expect(await letters("report_received", mine.id)).toBe(1);
    expect(await letters("report_received", strangers.id)).toBe(1);
    expect(await letters("report_received", nobodys.id)).toBe(0);
    expect(await letters("content_reported", mine.id)).toBe(1);
    const told = await composeEmail({ template: "report_received", reportId: strangers.id });
    expect(told?.recipient).toMatchObject({ id: null, email: "okand@example.com" });
    expect(await errorCode(() => report(member, id))).toBe("already_reported");
  });

  test("is about what everyone can see", async () => {
    const host = await asha();
    const { id } = await seminarOf(host, { status: "draft" });
    expect(await errorCode(() => report(null, id))).toBe("not_found");
    expect(await errorCode(() => report(null, host.id))).toBe("not_found");
    expect(await errorCode(() => report(null, host.id, { kind: "host" }))).toBe("ok");
    expect(await errorCode(async () => report(null, (await bjorn()).id, { kind: "host" }))).toBe("not_found");
  });

  test("comes ten times an hour from one address, and no more", async () => {
    const { id } = await seminarOf(await asha());
    const from = { ...visitor(), address: "192.0.2.7" };
    const send = () =>
      errorCode(() =>
        reportContent(from, { kind: "seminar", subject_id: id, reason: "other", details: "Ord." }),
      );
    for (let i = 0; i < 10; i++) expect(await send()).toBe("ok");
    expect(await send()).toBe("rate_limited");
  });

  test("is answered with reasons: nothing is done, and the host hears nothing", async () => {
    const [boss, seminar] = [await admin(), await seminarOf(await asha())];
    const { id } = await report(await bjorn(), seminar.id);
    const decided = await decideReport(boss, { id, measure: "none", reasoning: "Det är sant." });
    expect(decided).toMatchObject({ status: "decided", decision: { measure: "none", ground: null } });
    expect(await letters("report_decided", id)).toBe(1);
    expect(await letters("decision_made", String(decided.decision?.id))).toBe(0);
    const told = await composeEmail({ template: "report_decided", reportId: id });
    expect(told?.content.facts).toEqual([{ label: "Skäl", value: "Det är sant." }]);
  });

  test("that is right takes the thing down, and answers all who reported it", async () => {
    const [boss, host] = [await admin(), await asha()];
    const seminar = await seminarOf(host);
    const reports = [await report(await bjorn(), seminar.id), await report(await maja(), seminar.id)];
    const other = await report(await bjorn(), (await seminarOf(host)).id);
    const decided = await decideReport(boss, { id: String(reports[0]?.id), measure: "taken_down", ...words });
    for (const { id } of reports) {
      expect((await findReport(boss, { id })).status).toBe("decided");
      expect(await letters("report_decided", id)).toBe(1);
    }
    expect((await findReport(boss, other)).status).toBe("open");
    expect(await letters("decision_made", String(decided.decision?.id))).toBe(1);
    expect((await findAdminOffer(boss, { kind: "seminar", id: seminar.id })).taken_down_at).not.toBeNull();
  });

  test("can end in the host's suspension", async () => {
    const [boss, host] = [await admin(), await elin()];
    const { id } = await report(null, host.id, { kind: "host" });
    expect(await errorCode(() => decideReport(boss, { id, measure: "taken_down", ...words }))).toBe(
      "nothing_to_decide",
    );
    await decideReport(boss, { id, measure: "suspended", ...words });
    expect((await findPerson(boss, host)).suspended_at).not.toBeNull();
  });

  const rounds = [1, 2, 3, 4, 5];
  type Decide = (actor: Actor, input: DecideReportInput) => Promise<unknown>;

  async function race(decide: Decide) {
    const [one, two] = [await admin(), await admin()];
    const seminar = await seminarOf(await asha());
    const { id } = await report(await bjorn(), seminar.id);
    const outcomes = await Promise.all([
      errorCode(() => decide(one, { id, measure: "none", reasoning: "Bra." })),
      errorCode(() => decide(two, { id, measure: "taken_down", ...words })),
    ]);
    return {
      outcomes: outcomes.toSorted(),
      decisions: await db.decision.count({ where: { subjectId: seminar.id } }),
    };
  }

  test.each(rounds)("is decided once, whoever else tries in that moment (round %i)", async () => {
    expect(await race(decideReport)).toEqual({ outcomes: ["already_decided", "ok"], decisions: 1 });
  });

  test("would be decided twice by those who look without holding it: the race is a real one", async () => {
    let looked = 0;
    let goOn = () => {};
    const bothLooked = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const naive: Decide = async (actor, { id, measure, ground, reasoning }) => {
      const seen = await db.contentReport.findUniqueOrThrow({ where: { id } });
      if (++looked === 2) goOn();
      await bothLooked;
      if (seen.status !== "open") throw new Error("decided");
      const { subjectTable, subjectId, hostId: personId } = seen;
      const decision = await db.decision.create({
        data: {
          subjectTable,
          subjectId,
          personId,
          measure,
          ground: ground ?? null,
          reasoning,
          decidedById: actor.id,
        },
      });
      await db.contentReport.update({ where: { id }, data: { status: "decided", decisionId: decision.id } });
    };
    expect(await race(naive)).toEqual({ outcomes: ["ok", "ok"], decisions: 2 });
  });
});

describe("the queue, the people and the items", () => {
  const calls = (id: { seminar: string; person: string; report: string }) => ({
    listReports: (actor: Actor) => listReports(actor, { limit: 100 }),
    findReport: (actor: Actor) => findReport(actor, { id: id.report }),
    listPeople: (actor: Actor) => listPeople(actor, { limit: 100 }),
    findPerson: (actor: Actor) => findPerson(actor, { id: id.person }),
    endSessionsOf: (actor: Actor) => endSessionsOf(actor, { id: id.person }),
    listAdminOffers: (actor: Actor) => listAdminOffers(actor, { limit: 100 }),
    findAdminOffer: (actor: Actor) => findAdminOffer(actor, { kind: "seminar", id: id.seminar }),
    takeDownOffer: (actor: Actor) => takeDownOffer(actor, { kind: "seminar", id: id.seminar, ...words }),
    putBackOffer: (actor: Actor) =>
      putBackOffer(actor, { kind: "seminar", id: id.seminar, reasoning: "Bra." }),
    decideReport: (actor: Actor) =>
      decideReport(actor, { id: id.report, measure: "none", reasoning: "Bra." }),
    suspendPerson: (actor: Actor) => suspendPerson(actor, { id: id.person, ...words }),
    reopenPerson: (actor: Actor) => reopenPerson(actor, { id: id.person, reasoning: "Bra." }),
  });

  async function things() {
    const [host, person] = [await asha(), await bjorn()];
    const seminar = await seminarOf(host);
    const { id } = await report(await maja(), seminar.id);
    return { host, person, made: calls({ seminar: seminar.id, person: person.id, report: id }) };
  }

  test("are there for admins, and for nobody else", async () => {
    const { host, person, made } = await things();
    const before = await db.auditEntry.count();
    for (const [name, call] of Object.entries(made)) {
      for (const other of [await maja(), host, person]) {
        expect(await errorCode(() => call(other)), `${name} by a ${other.role}`).toBe("not_found");
      }
    }
    expect(await db.auditEntry.count()).toBe(before);
    const boss = await admin();
    for (const [name, call] of Object.entries(made))
      expect(await errorCode(() => call(boss)), name).toBe("ok");
  });

  test("write down each look at someone's private data", async () => {
    const { person, made } = await things();
    const boss = await admin();
    const looked = async (call: (actor: Actor) => Promise<unknown>) => {
      const last = await db.auditEntry.findFirst({ orderBy: { id: "desc" } });
      await call(boss);
      return db.auditEntry.findMany({ where: { actorId: boss.id, ...(last && { id: { gt: last.id } }) } });
    };
    const people = await listPeople(boss, { limit: 100 });
    const rows = await looked(made.listPeople);
    expect(rows.map(({ subjectId }) => subjectId).toSorted()).toEqual(
      people.items.map(({ id }) => id).toSorted(),
    );
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(["person_listed"]));
    expect(await looked(made.findPerson)).toMatchObject([{ action: "person_viewed", subjectId: person.id }]);
    expect(await looked(made.findReport)).toMatchObject([{ action: "report_viewed" }]);
    expect((await looked(made.listReports)).every(({ action }) => action === "report_listed")).toBe(true);
    expect(await looked(made.endSessionsOf)).toMatchObject([
      { action: "sessions_ended", subjectId: person.id },
    ]);
    expect(await looked(made.listAdminOffers), "what everyone can see is no secret").toEqual([]);
  });

  test("are found by a part of a name or an address, page by page", async () => {
    const boss = await admin();
    const { email } = await db.user.findUniqueOrThrow({ where: { id: (await maja()).id } });
    expect((await listPeople(boss, { limit: 10, q: email.toUpperCase() })).items).toMatchObject([{ email }]);
    expect((await listPeople(boss, { limit: 10, q: "%" })).items).toEqual([]);
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listPeople(boss, { limit: 3, cursor, role: "host" });
      seen.push(...page.items.map(({ id }) => id));
      if (!page.next_cursor) break;
      cursor = page.next_cursor;
    }
    expect(seen.length).toBe(await db.user.count({ where: { role: "host", deletedAt: null } }));
    expect(new Set(seen).size).toBe(seen.length);
  });
});
