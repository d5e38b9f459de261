import { describe, expect, it } from "vitest";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { db } from "@/lib/base/platform/db";
import { announceTerms } from "@/lib/people/identity/announce-terms";
import { termsVersion } from "@/lib/people/identity/rules";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { useDatabase } from "@/tests/support/database";
import { lettersTo } from "@/tests/support/letters";
import { signedIn } from "@/tests/support/people";
import { queued } from "@/tests/support/queue";

useDatabase();

const terms = (userId: string, version: string) =>
  db.consent.create({ data: { userId, kind: "terms", version } });

async function accepted(name: string, ...versions: string[]) {
  const actor = await signedIn(name);
  await db.consent.deleteMany({ where: { userId: actor.id, kind: "terms" } });
  for (const version of versions) await terms(actor.id, version);
  return actor;
}

const lettersFor = async (userId: string) => {
  const jobs = await queued("send_mail", { template: "terms_changed", userId });
  return jobs.map(({ payload }) => payload as unknown as Parameters<typeof runEmailJob>[0]);
};

describe("when the terms have a new version", () => {
  it("says what changed and from when, once, to whoever accepted an earlier one alone", async () => {
    const björn = await accepted("Björn", "1");
    const emma = await accepted("Emma", "1");
    await db.user.update({ where: { id: emma.id }, data: { locale: "en", timeZone: "Europe/London" } });
    await announceTerms({});
    for (const { id } of [björn, emma]) {
      const [letter] = await lettersFor(id);
      expect(letter).toEqual({ template: "terms_changed", userId: id, version: termsVersion });
      if (letter) await runEmailJob(letter);
    }

    const dayOf = (locale: string, days: number) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/Stockholm" }).format(
        Date.now() + days * 24 * 3_600_000,
      );
    const [swedish] = await lettersTo(björn.id);
    expect(swedish).toMatchObject({ subject: "Våra villkor ändras" });
    expect(swedish?.body).toContain(dayOf("sv-SE", 31));
    expect(swedish?.body).toContain("omdömen");
    expect(swedish?.body).toMatch(/\/terms\b/);
    const [english] = await lettersTo(emma.id);
    expect(english).toMatchObject({ subject: "Our terms are changing" });
    expect(english?.body).toMatch(/\/en\/terms\b/);

    await db.$executeRaw`delete from graphile_worker._private_jobs`;
    await announceTerms({});
    expect([await lettersFor(björn.id), await lettersFor(emma.id)]).toEqual([[], []]);
  });

  it("says nothing to whoever accepted it, by registering or as a host, has accepted none, or is gone", async () => {
    const news = await accepted("Ny", termsVersion);
    const both = await accepted("Båda", "1", termsVersion);
    const none = await accepted("Ingen");
    const applicant = await accepted("Asha", "1");
    await db.hostApplication.create({
      data: { userId: applicant.id, teaches: "Yoga", about: "Jag.", termsVersion },
    });
    const gone = await accepted("Borta", "1");
    await db.user.update({ where: { id: gone.id }, data: { deletedAt: new Date() } });
    const told = await accepted("Björn", "1");
    await announceTerms({});
    for (const { id } of [news, both, none, applicant, gone]) expect(await lettersFor(id)).toEqual([]);
    expect(await lettersFor(told.id)).toHaveLength(1);
  });

  it("takes many people a batch at a time, and reaches the last of them", async () => {
    await db.$executeRaw`
      with people as (
        insert into app.users (email, display_name)
        select 'n' || n || '@aveli.test', 'N' from generate_series(1, 430) n returning id
      )
      insert into app.consents (user_id, kind, version) select id, 'terms', '1' from people`;
    const waiting = async () => (await queued("announce_terms")).map(({ payload }) => payload);
    await announceTerms({});
    expect(await queued("send_mail", { template: "terms_changed" })).toHaveLength(200);
    for (let [next] = await waiting(); next; [next] = await waiting()) {
      await db.$executeRaw`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
        where t.id = j.task_id and t.identifier = 'announce_terms'`;
      await announceTerms(next);
    }
    const people = await db.$queryRaw<[{ count: bigint }]>`
      select count(distinct payload->>'userId') from graphile_worker._private_jobs
      where payload->>'template' = 'terms_changed'`;
    expect(Number(people[0].count)).toBeGreaterThanOrEqual(430);
  });
});

it.each([
  ["sv", sv],
  ["en", en],
])("what the present version changed is told in words of its own (%s)", (_, { mail }) => {
  expect(Object.keys(mail.terms_changed.what)).toContain(termsVersion);
});
