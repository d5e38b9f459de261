import sharp from "sharp";
import { expect, test } from "vitest";
import { db, transaction } from "@/lib/base/platform/db";
import { storage } from "@/lib/base/platform/storage";
import { discardCover } from "@/lib/catalogue/covers/discard-cover";
import { storageKeyOf } from "@/lib/catalogue/covers/rules";
import { setCover } from "@/lib/catalogue/covers/set-cover";
import { seminarSale } from "@/lib/catalogue/seminars/sale";
import { fulfilOrder } from "@/lib/commerce/orders/fulfil-order";
import { insertOrder } from "@/lib/commerce/orders/insert-order";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { orderAmounts } from "@/lib/commerce/orders/rules";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { hashPassword } from "@/lib/people/identity/hash-password";
import { mintActor } from "@/lib/people/identity/mint";
import { findSession } from "@/lib/people/identity/queries";
import { eraseAccount } from "@/lib/system/privacy/erase-account";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, signedIn } from "@/tests/support/people";
import { queued } from "@/tests/support/queue";
import { liveSeminarOf, seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

const password = "tystnad under granarna";

async function withPassword<T extends { id: string }>(person: T): Promise<T> {
  await db.user.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(password) } });
  return person;
}

let people = 0;

/** Someone whose name and address are found wherever they are written. */
async function member() {
  people += 1;
  const actor = await withPassword(await signedIn(`Björn Unikson-${people}.`));
  const { email } = await db.user.findUniqueOrThrow({ where: { id: actor.id } });
  return { actor, email };
}

/** Every table that still has a row in which a text stands. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'app' and table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<unknown[]>(
      `select 1 from app."${name}" t where position($1 in t::text) > 0 limit 1`,
      text,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

test("nothing is erased without the password", async () => {
  const { actor } = await member();
  await expect(eraseAccount(actor, { password: "fel lösenord" })).rejects.toMatchObject({
    kind: "forbidden",
    code: "invalid_credentials",
  });
  expect(await findSession(actor.sessionId)).not.toBeNull();
});

test("whoever is in a room as they leave Aveli is shown out of it", async () => {
  const { actor } = await member();
  await seatFor(actor, await liveSeminarOf(await asha()));
  await eraseAccount(actor, { password });
  const jobs = await db.$queryRaw<unknown[]>`
    select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'sync_participant' and j.payload->>'user_id' = ${actor.id}`;
  expect(jobs).toHaveLength(1);
});

test("a member who leaves is found nowhere afterwards", async () => {
  const { actor, email } = await member();
  const seminar = await seminarOf(await asha());
  await seatFor(actor, seminar);
  await db.consent.create({ data: { userId: actor.id, kind: "terms", version: "1" } });
  const live = await liveSeminarOf(await asha());
  const text = `Hälsningar från ${actor.displayName}`;
  await db.liveMessage.create({ data: { liveSessionId: live.session.id, userId: actor.id, text } });
  await db.mail.create({
    data: {
      dedupeKey: `seat_confirmed:${actor.id}`,
      userId: actor.id,
      recipient: email,
      subject: "",
      body: actor.displayName,
      html: "",
    },
  });
  await db.hostApplication.create({
    data: { userId: actor.id, teaches: "Yoga", about: `Jag är ${actor.displayName}.`, termsVersion: "1" },
  });
  const [boss, about] = [await asha(), { subjectTable: "users", subjectId: actor.id }];
  const decision = await db.decision.create({
    data: {
      ...about,
      personId: actor.id,
      measure: "none",
      reasoning: actor.displayName,
      decidedById: boss.id,
    },
  });
  const report = { reason: "other", status: "decided", decisionId: decision.id, details: actor.displayName };
  await db.contentReport.create({ data: { ...report, ...about, hostId: actor.id, reporterId: boss.id } });
  const own = await db.contentReport.create({
    data: {
      subjectTable: "users",
      subjectId: boss.id,
      hostId: boss.id,
      reporterId: actor.id,
      reason: "other",
      details: "Fel.",
    },
  });
  await db.webhookEvent.create({
    data: {
      provider: "stripe",
      eventId: "evt_1",
      eventType: "checkout.session.completed",
      payload: { customer: { email } },
    },
  });
  await db.webhookEvent.create({
    data: {
      provider: "livekit",
      eventId: "lk_1",
      eventType: "participant_joined",
      payload: { participant: { identity: actor.id, name: actor.displayName } },
    },
  });

  await eraseAccount(actor, { password });

  expect(await tablesWith(email)).toEqual([]);
  expect(await tablesWith(actor.displayName)).toEqual([]);
  expect(await db.contentReport.findUnique({ where: { id: own.id } })).toMatchObject({ reporterId: null });
  expect(await findSession(actor.sessionId)).toBeNull();
  expect(await db.session.count({ where: { userId: actor.id } })).toBe(0);
  expect(await db.user.findUniqueOrThrow({ where: { id: actor.id } })).toMatchObject({
    displayName: "Raderat konto",
    passwordHash: null,
  });
  expect(await db.auditEntry.count({ where: { action: "account_erased", subjectId: actor.id } })).toBe(1);
});

test("orders, payments and receipts stay, for the books; the seat goes back", async () => {
  const { actor, email } = await member();
  const seminar = await seminarOf(await asha(), { priceAmount: 29_000 });
  const { orderId, sessionId, checkoutId } = await checkedOut(actor, seminar.id);
  await payAtProvider(sessionId);
  await settleCheckout(checkoutId);
  await db.mail.create({
    data: {
      dedupeKey: `receipt:${orderId}`,
      isBookkeeping: true,
      userId: actor.id,
      recipient: email,
      subject: "Kvitto",
      body: "290 kr",
      html: "",
    },
  });

  await eraseAccount(actor, { password });

  expect(await db.order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({
    status: "paid",
    amount: 29_000,
  });
  expect(await db.payment.count({ where: { orderId } })).toBe(1);
  expect(await db.mail.findFirst({ where: { userId: actor.id } })).toMatchObject({
    recipient: "",
    body: "290 kr",
  });
  expect(await db.seat.findFirst({ where: { userId: actor.id } })).toMatchObject({ status: "released" });
  expect((await db.seminar.findUniqueOrThrow({ where: { id: seminar.id } })).seatsTaken).toBe(0);
});

test("a purchase that is not paid yet runs out at once, and is let go by the job that asks the provider first", async () => {
  const { actor } = await member();
  const seminar = await seminarOf(await asha(), { priceAmount: 29_000 });
  const { order } = await placeOrder(actor, { kind: "seminar", item_id: seminar.id });
  await eraseAccount(actor, { password });
  const left = await db.order.findUniqueOrThrow({ where: { id: order.id } });
  expect(left.expiresAt.getTime()).toBeLessThanOrEqual(Date.now());
});

test("a host with seats sold cannot leave, and nothing of theirs has changed", async () => {
  const host = await withPassword(await asha());
  const seminar = await seminarOf(host);
  await seatFor((await member()).actor, seminar);
  await expect(eraseAccount(host, { password })).rejects.toMatchObject({
    code: "open_commitments",
    details: { commitments: { seminars: 1, bookings: 0, orders: 0 } },
  });
  expect((await db.seminar.findUniqueOrThrow({ where: { id: seminar.id } })).status).toBe("scheduled");
  expect(await findSession(host.sessionId)).not.toBeNull();
});

test("a host cannot leave while somebody gets a seat in the same moment", async () => {
  const host = await withPassword(await asha());
  const seminar = await seminarOf(host);
  const { actor: guest } = await member();
  let leaving: Promise<unknown> = Promise.resolve();
  await transaction(async (tx) => {
    const order = await insertOrder(
      tx,
      seminar,
      {
        userId: guest.id,
        kind: "seminar",
        offerId: seminar.id,
        expiresAt: new Date(),
        ...orderAmounts(seminar),
      },
      { event: "placed", actorId: guest.id },
    );
    await seminarSale.hold.take(tx, order);
    await fulfilOrder(tx, order.id, null);
    leaving = eraseAccount(host, { password }).catch((refusal: unknown) => refusal);
    await untilWaiting();
  });
  expect(await leaving).toMatchObject({ code: "open_commitments" });
  expect((await db.offer.findUniqueOrThrow({ where: { id: seminar.id } })).status).toBe("scheduled");
});

/** Until somebody waits for a lock of another. */
async function untilWaiting(): Promise<void> {
  const waiting = () =>
    db.$queryRaw<
      unknown[]
    >`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await waiting()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("a host with nothing sold leaves, and what they offered with them", async () => {
  const host = await withPassword(await asha());
  const seminar = await seminarOf(host);
  await courseOf(host);
  await eraseAccount(host, { password });
  expect(await db.offer.count({ where: { hostId: host.id } })).toBe(0);
  expect(await db.seminar.count({ where: { id: seminar.id } })).toBe(0);
});

test("the pictures of a host who leaves are removed, also from what was sold and therefore stays", async () => {
  const host = await withPassword(await asha());
  const seminar = await seminarOf(host, { status: "ended" });
  await seatFor((await member()).actor, seminar);
  const picture = sharp({ create: { width: 800, height: 500, channels: 3, background: "#63c7d6" } });
  const { cover_url } = await setCover("seminar")(host, seminar, await picture.png().toBuffer());
  const id = String(cover_url?.split("/")[3]);
  await eraseAccount(host, { password });
  expect((await db.offer.findUniqueOrThrow({ where: { id: seminar.id } })).coverUrl).toBeNull();
  expect(await db.cover.count({ where: { id } })).toBe(0);
  expect(await queued("discard_cover", { id })).toHaveLength(1);
  await discardCover({ id });
  expect(await storage().find(storageKeyOf(id, 960))).toBeNull();
});

test("the address is free for a new account afterwards", async () => {
  const { actor, email } = await member();
  await eraseAccount(actor, { password });
  await db.user.create({ data: { email, displayName: "Björn igen" } });
});

test("no session of the person outlives the erasure", async () => {
  const { actor } = await member();
  const phone = await db.session.create({
    data: { userId: actor.id, kind: "browser", expiresAt: new Date(Date.now() + 60_000) },
  });
  await eraseAccount(mintActor({ ...actor }), { password });
  expect(await findSession(phone.id)).toBeNull();
});
