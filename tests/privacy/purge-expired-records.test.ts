import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { purgeExpiredRecords } from "@/lib/system/privacy/purge-expired-records";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn } from "@/tests/support/people";
import { liveSeminarOf, seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

const ago = (number: number) => after(new Date(), -days(number));

async function letter(dedupeKey: string, sentAt: Date | null, isBookkeeping = false) {
  const text = { subject: "Välkommen", body: "Hej Björn", html: "<p>Hej Björn</p>" };
  await db.mail.create({
    data: { dedupeKey, isBookkeeping, recipient: "bjorn@aveli.test", ...text, createdAt: ago(100), sentAt },
  });
}

test("a sign-in that is over is forgotten after 30 days", async () => {
  const { id: userId, sessionId } = await bjorn();
  const session = (expiresAt: Date, revokedAt: Date | null = null) =>
    db.session.create({
      data: {
        userId,
        kind: "api",
        createdAt: ago(60),
        expiresAt,
        revokedAt,
        revokedReason: revokedAt && "sign_out",
      },
    });
  const endedLately = await session(after(new Date(), days(1)), ago(29));
  await session(after(new Date(), days(1)), ago(31));
  await session(ago(31));

  await purgeExpiredRecords();

  const left = await db.session.findMany({ where: { userId }, select: { id: true } });
  expect(left.map(({ id }) => id).sort()).toEqual([sessionId, endedLately.id].sort());
});

test("a letter loses its text after 90 days, but not the receipts, nor what is still to be sent", async () => {
  await letter("seminar_tomorrow:old", ago(91));
  await letter("seminar_tomorrow:new", ago(89));
  await letter("seminar_tomorrow:unsent", null);
  await letter("receipt:old", ago(91), true);

  await purgeExpiredRecords();

  const emptied = await db.mail.findMany({ where: { body: "", html: "" }, select: { dedupeKey: true } });
  expect(emptied).toEqual([{ dedupeKey: "seminar_tomorrow:old" }]);
});

test("who was in a room is forgotten after a year", async () => {
  const { id: userId } = await bjorn();
  const seminar = await seminarOf(await asha());
  const { id: liveSessionId } = await db.liveSession.create({
    data: { seminarId: seminar.id, room: "gammalt-rum", startedAt: ago(400), endedAt: ago(300) },
  });
  for (const leftAt of [ago(366), ago(364), null]) {
    await db.attendance.create({ data: { liveSessionId, userId, joinedAt: ago(367), leftAt } });
  }

  await purgeExpiredRecords();

  expect(await db.attendance.count({ where: { userId } })).toBe(2);
});

test("a waiting list is forgotten once its seminar has ended", async () => {
  const { id: userId } = await bjorn();
  const host = await asha();
  const [coming, past] = [await seminarOf(host, { capacity: 1 }), await seminarOf(host, { capacity: 1 })];
  for (const seminar of [coming, past]) await seatFor(await bjorn(), seminar);
  for (const { id: seminarId } of [coming, past])
    await db.waitlistEntry.create({ data: { seminarId, userId } });
  await db.$executeRaw`update app.offers set status = 'cancelled', cancelled_at = now() where id = ${past.id}::uuid`;

  await purgeExpiredRecords();

  const left = await db.waitlistEntry.findMany({ where: { userId }, select: { seminarId: true } });
  expect(left).toEqual([{ seminarId: coming.id }]);
});

test("what was written in a room is forgotten ninety days after its end", async () => {
  const { id: userId } = await bjorn();
  const host = await asha();
  for (const endedDaysAgo of [91, 89]) {
    const { session } = await liveSeminarOf(host, { startsAt: ago(endedDaysAgo) });
    const text = `för ${endedDaysAgo} dagar sedan`;
    await db.liveMessage.create({ data: { liveSessionId: session.id, userId, text } });
    const [startedAt, endedAt] = [ago(endedDaysAgo), ago(endedDaysAgo)];
    await db.liveSession.update({ where: { id: session.id }, data: { startedAt, endedAt } });
  }

  await purgeExpiredRecords();

  const left = await db.liveMessage.findMany({ where: { userId }, select: { text: true } });
  expect(left).toEqual([{ text: "för 89 dagar sedan" }]);
});
