import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { reportContent } from "@/lib/community/moderation/report-content";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { eraseAccount } from "@/lib/system/privacy/erase-account";
import { purgeExpiredRecords } from "@/lib/system/privacy/purge-expired-records";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";
import { visitor } from "@/tests/support/visitors";

useDatabase();

const password = "ett lösenord för prov";

/** Somebody reports a thing without signing in, and has the receipt of it. */
async function reportedBy(email: string) {
  const { id: subject_id } = await seminarOf(await asha());
  const input = { kind: "seminar", subject_id, reason: "other", details: "Fel." } as const;
  const { id } = await reportContent(visitor(), { ...input, email });
  await runEmailJob({ template: "report_received", reportId: id });
  return id;
}

async function withPassword(isConfirmed: boolean) {
  const actor = await bjorn();
  const { email } = await db.user.update({
    where: { id: actor.id },
    data: {
      passwordHash: await hash(password),
      emailVerifiedAt: isConfirmed ? new Date() : null,
    },
  });
  return { actor, email };
}

const traces = async (email: string) => ({
  reports: await db.contentReport.count({ where: { reporterEmail: { equals: email, mode: "insensitive" } } }),
  letters: await db.mail.count({ where: { recipient: { equals: email, mode: "insensitive" } } }),
});

test("a report made without signing in loses its sender with the account of that confirmed address", async () => {
  const { actor, email } = await withPassword(true);
  const id = await reportedBy(email.toUpperCase());
  const others = await reportedBy("nagon-annan@aveli.test");
  expect(await traces(email)).toEqual({ reports: 1, letters: 1 });
  await eraseAccount(actor, { password });
  expect(await traces(email)).toEqual({ reports: 0, letters: 0 });
  expect(await db.contentReport.findUnique({ where: { id } })).toMatchObject({
    details: "Fel.",
    status: "open",
  });
  expect(await db.contentReport.findUnique({ where: { id: others } })).toMatchObject({
    reporterEmail: "nagon-annan@aveli.test",
  });
});

test("an address that nobody has confirmed takes nothing of somebody else's along", async () => {
  const { actor, email } = await withPassword(false);
  await reportedBy(email);
  await eraseAccount(actor, { password });
  expect(await traces(email)).toEqual({ reports: 1, letters: 1 });
});

test("an address is nobody else's, whatever its characters mean in a pattern", async () => {
  const { actor } = await withPassword(true);
  await db.user.update({ where: { id: actor.id }, data: { email: "b_orn@aveli.test" } });
  await reportedBy("bjorn@aveli.test");
  await eraseAccount(actor, { password });
  expect(await traces("bjorn@aveli.test")).toEqual({ reports: 1, letters: 1 });
});

test("what a signed-out reporter left is forgotten after its time, decided or not", async () => {
  const email = "utan-konto@aveli.test";
  const id = await reportedBy(email);
  const long = after(new Date(), days(100));
  await purgeExpiredRecords(long);
  expect(await traces(email)).toEqual({ reports: 1, letters: 0 });
  await purgeExpiredRecords(after(new Date(), days(731)));
  expect(await db.contentReport.findUnique({ where: { id } })).toBeNull();
});
