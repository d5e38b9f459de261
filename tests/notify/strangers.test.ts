import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { reportContent } from "@/lib/community/moderation/report-content";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { useDatabase } from "@/tests/support/database";
import { type EmailJob, findCalendar, lettersTo } from "@/tests/support/letters";
import { asha, elin, signedIn } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { visitor } from "@/tests/support/visitors";

useDatabase();

const advertisement = "BILLIGA LÅN https://evil.example";

/** Someone who signed up with a stranger's address. */
async function pretender() {
  const person = await signedIn(advertisement);
  const email = `${randomUUID()}@stranger.example`;
  await db.user.update({ where: { id: person.id }, data: { email, emailVerifiedAt: null } });
  return person;
}

const at = new Date().toISOString();

test("no letter to an address that nobody has confirmed says what its sender wrote of themselves", async () => {
  const person = await pretender();
  const { id: userId } = person;
  const seminar = await seminarOf(await asha());
  const { orderId } = await seatFor(person, seminar);
  const requests: EmailJob[] = [
    ...(["verify_email", "reset_password", "withdraw_order"] as const).map((template) => ({
      template,
      userId,
      tokenSeed: randomUUID(),
    })),
    { template: "password_changed", userId, at },
    { template: "sessions_ended", userId, at },
    { template: "new_device", userId, at, address: "192.0.2.1", browser: null, system: null },
    ...(["receipt", "seat_confirmed", "payment_failed", "booking_confirmed", "withdrawal_confirmed"] as const)
      .filter((template) => template !== "withdrawal_confirmed")
      .map((template) => ({ template, orderId })),
    { template: "seminar_cancelled", seminarId: seminar.id, userId },
  ];
  for (const request of requests) await runEmailJob(request);
  const letters = await lettersTo(userId);
  expect(letters).toHaveLength(requests.length);
  for (const { template, subject, body, html } of letters) {
    expect(subject + body + html, String(template)).not.toMatch(/BILLIGA|evil\.example/);
  }
  const invitation = await findCalendar({ template: "seat_confirmed", orderId });
  expect(invitation?.content.replace(/\r\n /g, "")).not.toMatch(/BILLIGA|evil/);

  await db.user.update({ where: { id: userId }, data: { emailVerifiedAt: new Date() } });
  await db.mail.deleteMany({ where: { userId } });
  await runEmailJob({ template: "receipt", orderId });
  expect((await lettersTo(userId))[0]?.body).toContain(advertisement);
});

test("whom a host of their own choice makes a co-host hears of it by mail once their address is confirmed", async () => {
  const person = await pretender();
  const seminar = await seminarOf(await asha(), { title: advertisement });
  const added = (userId: string) => runEmailJob({ template: "cohost_added", seminarId: seminar.id, userId });
  await added(person.id);
  expect(await lettersTo(person.id)).toEqual([]);
  const known = await elin();
  await added(known.id);
  expect(await lettersTo(known.id)).toHaveLength(1);
});

test("who reports without an account is answered without the title of what they reported", async () => {
  const seminar = await seminarOf(await elin(), { title: advertisement });
  const email = `${randomUUID()}@stranger.example`;
  await reportContent(visitor(), {
    kind: "seminar",
    subject_id: seminar.id,
    reason: "other",
    details: advertisement,
    email,
  });
  const { id: reportId } = await db.contentReport.findFirstOrThrow({ where: { reporterEmail: email } });
  await runEmailJob({ template: "report_received", reportId });
  await runEmailJob({ template: "report_decided", reportId });
  const mails = await db.mail.findMany({ where: { recipient: email } });
  expect(mails).toHaveLength(2);
  for (const { subject, body, html } of mails) expect(subject + body + html).not.toMatch(/BILLIGA|evil/);
});
