import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { createSeminar, publishSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { createSeminarInput } from "@/lib/catalogue/seminars/schema";
import { saveSeller } from "@/lib/commerce/sellers/save-seller";
import {
  findOwnApplication,
  findReceivedApplication,
  listApplications,
} from "@/lib/community/hosts/application-queries";
import { applyAsHost } from "@/lib/community/hosts/apply-as-host";
import { decideApplication } from "@/lib/community/hosts/decide-application";
import { findOnboarding } from "@/lib/community/hosts/onboarding-queries";
import { findHost } from "@/lib/community/hosts/queries";
import { isSetUp } from "@/lib/community/hosts/rules";
import { applyAsHostForm, applyAsHostInput, type DecideApplicationInput } from "@/lib/community/hosts/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { mintActor } from "@/lib/people/identity/mint";
import { findSession } from "@/lib/people/identity/queries";
import { termsVersion } from "@/lib/people/identity/rules";
import { updateProfile } from "@/lib/people/identity/update-profile";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { composeEmail } from "@/tests/support/letters";
import { admin, asha, bjorn, maja, signedIn } from "@/tests/support/people";

useDatabase();

const words = applyAsHostInput.parse({
  teaches: "Andning på kvällen.",
  about: "Jag har lett andning i tio år.",
  links: ["https://example.com/bjorn"],
  accept_terms: true,
});
const reason = "Vi vill veta mer om din erfarenhet.";

const approve = (actor: Actor, id: string) => decideApplication(actor, { id, decision: "approve" });
const refuse = (actor: Actor, id: string) => decideApplication(actor, { id, decision: "refuse", reason });
const trailOf = async (id: string) =>
  (await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );
const jobsAbout = (id: string) =>
  db.$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where key like ${`%${id}%`} order by key`.then((rows) =>
    rows.map(({ key }) => key.split(":")[0]),
  );

/** The same person as the next request finds them. */
async function again(actor: Actor): Promise<Actor> {
  const session = await findSession(actor.sessionId);
  if (!session) throw new Error("signed out");
  const { lastSeenAt, ...found } = session;
  return mintActor(found);
}

describe("a member", () => {
  test("confirms their address before they apply", async () => {
    const member = await bjorn();
    const confirm = (emailVerifiedAt: Date | null) =>
      db.user.update({ where: { id: member.id }, data: { emailVerifiedAt } });
    await confirm(null);
    expect(await errorCode(() => applyAsHost(member, words))).toBe("email_unverified");
    expect(await db.hostApplication.count({ where: { userId: member.id } })).toBe(0);
    await confirm(new Date());
    expect(await errorCode(() => applyAsHost(member, words))).toBe("ok");
  });

  test("applies, and the admins are told", async () => {
    const member = await bjorn();
    const application = await applyAsHost(member, words);
    expect(application).toMatchObject({ status: "pending", teaches: words.teaches, reason: null });
    expect(await db.hostApplication.findUnique({ where: { id: application.id } })).toMatchObject({
      userId: member.id,
      termsVersion,
    });
    expect(await jobsAbout(application.id)).toEqual(["host_applied"]);
    expect(await findOwnApplication(member)).toEqual(application);
    expect(await findOwnApplication(await maja())).toBeNull();
  });

  test("has one application at a time, however often it is sent", async () => {
    const member = await bjorn();
    const outcomes = await Promise.all([1, 2, 3].map(() => errorCode(() => applyAsHost(member, words))));
    expect(outcomes.toSorted()).toEqual(["application_pending", "application_pending", "ok"]);
  });

  test("applies again after a refusal", async () => {
    const [member, boss] = [await bjorn(), await admin()];
    const first = await applyAsHost(member, words);
    await refuse(boss, first.id);
    expect(await findOwnApplication(member)).toMatchObject({ status: "refused", reason });
    expect(await errorCode(() => applyAsHost(member, words))).toBe("ok");
    expect(await findOwnApplication(member)).toMatchObject({ status: "pending", reason: null });
  });

  test("is no host yet, and whoever is has no need to apply", async () => {
    const member = await bjorn();
    await applyAsHost(member, words);
    expect((await again(member)).role).toBe("member");
    expect(await errorCode(async () => applyAsHost(await asha(), words))).toBe("already_a_host");
    expect(await errorCode(async () => applyAsHost(await admin(), words))).toBe("already_a_host");
  });

  test("may write addresses as people do", () => {
    const sent = { teaches: "Yoga", about: "Jag", accept_terms: "on" };
    const form = (links: string) => applyAsHostForm.safeParse({ ...sent, links });
    expect(form("example.com/jag\n https://annan.se ").data?.links).toEqual([
      "https://example.com/jag",
      "https://annan.se",
    ]);
    expect(form("").data?.links).toEqual([]);
    for (const bad of ["javascript:alert(1)", "https://", "a.se b.se c.se d.se e.se f.se"]) {
      expect(form(bad).success, bad).toBe(false);
    }
    expect(applyAsHostForm.safeParse({ ...sent, accept_terms: undefined, links: "" }).success).toBe(false);
  });
});

describe("an admin", () => {
  test("approves: the member is a host with a page, a place in the feed and a letter", async () => {
    const [member, boss] = [await signedIn("Åsa Öberg"), await admin()];
    const { id } = await applyAsHost(member, words);
    expect(await approve(boss, id)).toMatchObject({
      status: "approved",
      decided_by: { id: boss.id },
      applicant: { id: member.id },
    });
    const host = await again(member);
    expect(host.role).toBe("host");
    const { slug } = await db.user.findUniqueOrThrow({ where: { id: member.id } });
    expect(slug).toBe("asa-oberg");
    expect(await findHost(null, { slug: "asa-oberg" })).toMatchObject({ bio: words.about });
    expect(await db.activity.findMany({ where: { actorId: member.id } })).toMatchObject([
      { activityType: "host_joined", visibility: "public", metadata: { slug } },
    ]);
    expect(await jobsAbout(id)).toEqual(["host_applied", "host_approved"]);
    const told = await composeEmail({ template: "host_approved", applicationId: id });
    expect(told).toMatchObject({ recipient: { id: member.id }, content: { subject: "Du är värd på Aveli" } });
    expect(await trailOf(id)).toEqual(["application_approved", "application_viewed"]);
  });

  test("gives two people of one name an address each, and leaves a presentation as it is", async () => {
    const boss = await admin();
    for (const person of [await signedIn("Nils Ny"), await signedIn("Nils Ny")]) {
      await db.user.update({ where: { id: person.id }, data: { bio: "Min egen." } });
      await approve(boss, (await applyAsHost(person, words)).id);
    }
    const rows = await db.user.findMany({ where: { displayName: "Nils Ny" }, orderBy: { id: "asc" } });
    expect(rows.map(({ slug }) => slug)).toEqual(["nils-ny", expect.stringMatching(/^nils-ny-[0-9a-f]{6}$/)]);
    expect(rows.map(({ bio }) => bio)).toEqual(["Min egen.", "Min egen."]);
  });

  test("refuses with a reason, which the member is sent", async () => {
    const [member, boss] = [await bjorn(), await admin()];
    const { id } = await applyAsHost(member, words);
    expect(await refuse(boss, id)).toMatchObject({ status: "refused", reason });
    expect((await again(member)).role).toBe("member");
    const told = await composeEmail({ template: "host_refused", applicationId: id });
    expect(told?.content.facts).toEqual([{ label: "Skäl", value: reason }]);
    expect(await db.activity.count({ where: { actorId: member.id } })).toBe(0);
    expect(await trailOf(id)).toEqual(["application_refused", "application_viewed"]);
  });

  test("leaves a mark with each look, also at a list", async () => {
    const [member, boss] = [await bjorn(), await admin()];
    const { id } = await applyAsHost(member, words);
    await listApplications(boss, { limit: 100, status: "pending" });
    await findReceivedApplication(boss, { id });
    expect(await trailOf(id)).toEqual(["application_listed", "application_viewed"]);
  });

  test("is the only one to whom the queue is there at all", async () => {
    const { id } = await applyAsHost(await bjorn(), words);
    const before = await db.auditEntry.count();
    for (const other of [await maja(), await asha()]) {
      expect(await errorCode(() => listApplications(other, { limit: 20 }))).toBe("not_found");
      expect(await errorCode(() => findReceivedApplication(other, { id }))).toBe("not_found");
      expect(await errorCode(() => approve(other, id))).toBe("not_found");
      expect(await errorCode(() => refuse(other, id))).toBe("not_found");
    }
    expect(await db.auditEntry.count()).toBe(before);
    expect(await db.hostApplication.findUnique({ where: { id } })).toMatchObject({ status: "pending" });
  });
});

describe("two admins at once, of whom one approves and one refuses", () => {
  const rounds = [1, 2, 3, 4, 5];

  async function race(decide: (actor: Actor, input: DecideApplicationInput) => Promise<unknown>) {
    const [one, two] = [await admin(), await admin()];
    const { id } = await applyAsHost(await bjorn(), words);
    const outcomes = await Promise.all([
      errorCode(() => decide(one, { id, decision: "approve" })),
      errorCode(() => decide(two, { id, decision: "refuse", reason })),
    ]);
    const jobs = (await jobsAbout(id)).filter((job) => job !== "host_applied");
    return { outcomes: outcomes.toSorted(), told: jobs.length };
  }

  test.each(rounds)("one decides, and the other is told so (round %i)", async () => {
    expect(await race(decideApplication)).toEqual({ outcomes: ["already_decided", "ok"], told: 1 });
  });

  test("whoever looked first and wrote afterwards would both have decided: the race is a real one", async () => {
    await db.$executeRaw`alter table app.host_applications disable trigger host_applications_moves_forward`;
    let looked = 0;
    let goOn = () => {};
    const bothLooked = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const naive = async (actor: Actor, { id, decision, reason: why }: DecideApplicationInput) => {
      const seen = await db.hostApplication.findUniqueOrThrow({ where: { id } });
      if (++looked === 2) goOn();
      await bothLooked;
      if (seen.status !== "pending") throw new Error("decided");
      const status = decision === "approve" ? "approved" : "refused";
      await db.hostApplication.update({
        where: { id },
        data: { status, reason: why ?? null, decidedById: actor.id, decidedAt: new Date() },
      });
    };
    expect((await race(naive)).outcomes).toEqual(["ok", "ok"]);
    await db.$executeRaw`alter table app.host_applications enable trigger host_applications_moves_forward`;
  });
});

describe("a new host", () => {
  test("sees what is left, from what is true, until the first thing is published", async () => {
    const [member, boss] = [await signedIn("Ny Värd"), await admin()];
    expect(await errorCode(() => findOnboarding(member))).toBe("not_a_host");
    await approve(boss, (await applyAsHost(member, words)).id);
    const host = await again(member);
    const state = () => findOnboarding(host);
    expect(await state()).toEqual({
      hasProfile: false,
      hasSeller: false,
      canBePaid: true,
      hasPublished: false,
      draft: null,
    });

    await updateProfile(host, { headline: "Andning i Umeå" });
    expect(await state()).toMatchObject({ hasProfile: true });
    await saveSeller(host, {
      legal_name: "Ny Värd AB",
      is_trader: true,
      org_nr: "556016-0680",
      is_vat_registered: false,
      street: "Gatan 1",
      postal_code: "111 22",
      city: "Umeå",
      email: "ny@aveli.test",
    });
    expect(await state()).toMatchObject({ hasSeller: true });

    const draft = await createSeminar(
      host,
      createSeminarInput.parse({
        title: "Första kvällen",
        summary: "Vi andas.",
        price_amount: 19_000,
        starts_at: new Date(Date.now() + 86_400_000).toISOString(),
        duration_minutes: 60,
        capacity: 10,
      }),
    );
    expect(await state()).toMatchObject({ draft: { kind: "seminar", id: draft.id }, hasPublished: false });
    await publishSeminar(host, draft);
    expect(isSetUp(await state())).toBe(true);
  });
});
