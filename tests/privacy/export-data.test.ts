import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { linkToken, sealId } from "@/lib/base/platform/tokens";
import { openFeed } from "@/lib/catalogue/calendar/open-feed";
import { sendMessage } from "@/lib/community/messages/send-message";
import { readAccessToken } from "@/lib/people/identity/access-token";
import { issueLink } from "@/lib/people/identity/issue-link";
import { mintActor } from "@/lib/people/identity/mint";
import { findSession } from "@/lib/people/identity/queries";
import { register } from "@/lib/people/identity/register";
import { startPasswordReset } from "@/lib/people/identity/request-password-reset";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { exportData } from "@/lib/system/privacy/export-data";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { lettersTo, toEmailJob } from "@/tests/support/letters";
import { asha, bjorn, maja } from "@/tests/support/people";
import { liveSeminarOf, seatFor } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";
import { visitor } from "@/tests/support/visitors";

useDatabase();

test("a file holds one's own rows, and nobody else's", async () => {
  const host = await asha();
  const member = await bjorn();
  const seminar = await liveSeminarOf(host);
  await seatFor(member, seminar);
  const other = await maja();
  const file = await exportData(member);
  expect(file.tables).toMatchObject({ users: [{ id: member.id }], seats: [{ seminar_id: seminar.id }] });
  expect(JSON.stringify(file)).not.toContain(other.id);
  expect((await exportData(host)).tables).toMatchObject({
    seminars: [{ id: seminar.id }],
    seats: [],
    orders: [],
  });
});

test("three files an hour", async () => {
  const member = await bjorn();
  for (let n = 0; n < 3; n++) await exportData(member);
  expect(await errorCode(() => exportData(member))).toBe("rate_limited");
  expect(await errorCode(async () => exportData(await maja()))).toBe("ok");
});

test("whatever opens something is in no file: not while its letter waits, nor when it is sent", async () => {
  const email = `${randomUUID()}@aveli.test`;
  const password = "korrekt häst batteri";
  const { user, access_token, refresh_token } = await register(visitor(), {
    email,
    password,
    display_name: "Björn",
  });
  const session = await findSession((await readAccessToken(access_token)) ?? "");
  if (!session) throw new Error("nobody is signed in");
  const person = mintActor(session);
  const host = await asha();
  const seminar = await liveSeminarOf(host);
  const { id: seatId, orderId } = await seatFor(person, seminar);
  const later = await slotAt(await serviceOf(host), after(new Date(), days(3)));
  const booking = await bookingOf(person, later);
  const { id: messageId } = await sendMessage("seminar")(host, {
    id: seminar.id,
    subject: "Hej",
    text: "Vi ses.",
    confirm: true,
  });
  await startPasswordReset({ email });
  await db.$transaction((tx) => issueLink(tx, person.id, "withdraw_order", orderId));
  const { url: feed } = await openFeed(person);

  const seeds = await db.$queryRaw<{ payload: never }[]>`
    select payload from graphile_worker._private_jobs where payload->>'userId' = ${person.id}`;
  const requests = [
    ...seeds.map(({ payload }) => toEmailJob(payload)),
    toEmailJob({ template: "seat_confirmed", orderId }),
    toEmailJob({ template: "booking_confirmed", orderId: booking.orderId }),
    toEmailJob({ template: "host_message", messageId, userId: person.id }),
  ];
  const links = requests.flatMap((request) =>
    "tokenSeed" in request ? [linkToken(String(request.tokenSeed))] : [],
  );
  expect(links).toHaveLength(3);
  const secrets = {
    password,
    access_token,
    refresh_token,
    feed: String(feed).match(/[\w-]{43}/)?.[0],
    seat: sealId("seat", seatId),
    booking: sealId("booking", booking.orderId),
    mute: sealId(`mute:${host.id}`, person.id),
    ...links,
  };
  for (const request of requests) await runEmailJob(request);
  const letters = await lettersTo(person.id);
  const sent = letters.map(({ body, html }) => body + html).join();
  for (const name of ["seat", "booking", "mute", 0, 1, 2] as const) {
    expect(sent, `a letter holds ${name}`).toContain(secrets[name as keyof typeof secrets]);
  }

  const waiting = JSON.stringify(await exportData(person));
  await db.mail.updateMany({ where: { userId: user.id }, data: { sealed: null } });
  const keptInLogs = await db.$queryRaw<{ text: string }[]>`
    select string_agg(t::text, '') as text from (
      select to_jsonb(a) from app.audit_log a union all select to_jsonb(e) from app.order_events e
      union all select to_jsonb(j) from graphile_worker._private_jobs j
      union all select to_jsonb(m) from app.mails m union all select to_jsonb(r) from app.rate_limits r) t`;
  const texts = [waiting, JSON.stringify(await exportData(person)), String(keptInLogs[0]?.text)];
  for (const text of texts) {
    expect(text).toContain(person.id);
    for (const [name, secret] of Object.entries(secrets)) expect(text, name).not.toContain(secret);
    expect(text).not.toContain("$argon2");
  }
  // Nor anything else of their shape, whoever adds it.
  expect(waiting.match(/(?<![\w-])[\w-]{43}(?![\w-])/g)).toBeNull();
});
