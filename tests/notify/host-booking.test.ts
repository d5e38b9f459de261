import ICAL from "ical.js";
import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { setQuestions } from "@/lib/catalogue/services/set-questions";
import { moveBooking } from "@/lib/commerce/orders/move-booking";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { completeSandboxSession } from "@/lib/commerce/payments/gateway.sandbox";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { settleOrder } from "@/lib/commerce/payments/settle-order";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { hashPassword } from "@/lib/people/identity/hash-password";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { eraseAccount } from "@/lib/system/privacy/erase-account";
import { useDatabase } from "@/tests/support/database";
import { composeEmail, findCalendar, toEmailJob } from "@/tests/support/letters";
import { asha, bjorn, signedIn } from "@/tests/support/people";
import { serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

const secret = "Jag sover inte om nätterna";

async function offered(priceAmount = 0) {
  const host = await asha();
  await db.user.update({ where: { id: host.id }, data: { timeZone: "America/New_York" } });
  const service = await serviceOf(host, { priceAmount });
  const [slot, later] = [
    await slotAt(service, after(new Date(), days(20))),
    await slotAt(service, after(new Date(), days(30))),
  ];
  const { questions } = await setQuestions(host, {
    id: service.id,
    questions: [{ text: "Vad?", is_required: true }],
  });
  const answers = { [String(questions[0]?.id)]: secret };
  const order = { kind: "service" as const, item_id: service.id, slot_id: slot.id, answers };
  return { host, slot, later, order };
}

/** What is queued for the host of an order, in the order in which it came to be. */
async function queued(orderId: string) {
  const jobs = await db.$queryRaw<{ payload: unknown }[]>`
    select payload from graphile_worker._private_jobs
    where payload->>'orderId' = ${orderId} and payload->>'template' like 'host%' order by id`;
  return jobs.map(({ payload }) => toEmailJob(payload));
}

function read(content = "") {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const event = calendar.getFirstSubcomponent("vevent") as ICAL.Component;
  return {
    method: calendar.getFirstPropertyValue("method"),
    attendee: String(event.getFirstPropertyValue("attendee")),
    status: event.getFirstPropertyValue("status"),
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    startsAt: new ICAL.Event(event).startDate.toJSDate().getTime(),
    place: event.getFirstPropertyValue("location"),
  };
}

const inSeconds = (at: Date) => Math.floor(at.getTime() / 1000) * 1000;

test("a host is told of a booking, its new time and its end, each once and in one place of their calendar", async () => {
  const { host, slot, later, order } = await offered();
  const buyer = await bjorn();
  const { id } = (await placeOrder(buyer, order)).order;
  const { email } = await db.user.findUniqueOrThrow({ where: { id: host.id } });

  const [booked] = await queued(id);
  if (!booked) throw new Error("the host was not told");
  expect(booked).toEqual({ template: "host_booked", orderId: id });
  const letter = await composeEmail(booked);
  expect(letter).toMatchObject({ recipient: { id: host.id }, content: { subject: "Ny bokning: Samtal" } });
  expect(letter?.orderId).toBeUndefined();
  expect(JSON.stringify(letter)).toContain("Björn");
  expect(JSON.stringify(letter)).toContain(`/live/booking/${id}`);
  // By the host's clock.
  expect(JSON.stringify(letter?.content.facts)).toMatch(/EST|EDT|GMT-[45]|GMT−[45]/);
  const first = read((await findCalendar(booked))?.content);
  expect(first).toMatchObject({ method: "REQUEST", status: "CONFIRMED", sequence: 0 });
  expect(first.attendee.toLowerCase()).toContain(email);
  expect(first.startsAt).toBe(inSeconds(slot.startsAt));
  expect(first.place).toContain(`/live/booking/${id}`);

  await moveBooking(buyer, { id, slot_id: later.id, confirm: true });
  const [, moved] = await queued(id);
  if (!moved) throw new Error("the host was not told");
  expect(moved).toEqual({ template: "host_booking_moved", orderId: id, sequence: 1 });
  expect((await composeEmail(moved))?.content.paragraphs).toEqual(["Björn har flyttat er tid."]);
  const second = read((await findCalendar(moved))?.content);
  expect(second).toMatchObject({ method: "REQUEST", uid: first.uid, sequence: 1 });
  expect(second.startsAt).toBe(inSeconds(later.startsAt));

  await withdrawOrder(buyer, { id, confirm: true });
  const [, , ended] = await queued(id);
  if (!ended) throw new Error("the host was not told");
  expect(ended).toEqual({ template: "host_booking_ended", orderId: id });
  expect((await composeEmail(ended))?.content.subject).toBe("Avbokat: Samtal");
  const last = read((await findCalendar(ended))?.content);
  expect(last).toMatchObject({ method: "CANCEL", status: "CANCELLED", uid: first.uid, sequence: 2 });

  expect(await queued(id)).toHaveLength(3);
  for (const late of [booked, moved]) {
    expect([await composeEmail(late), await findCalendar(late)]).toEqual([null, undefined]);
  }
});

test("a host who moves a time themselves is told so, since their calendar follows the letter", async () => {
  const { host, later, order } = await offered();
  const { id } = (await placeOrder(await bjorn(), order)).order;
  await moveBooking(host, { id, slot_id: later.id, confirm: true });
  const [, moved] = await queued(id);
  expect(moved && (await composeEmail(moved))?.content.paragraphs).toEqual([
    "Du har flyttat tiden med Björn.",
  ]);
});

test("of what costs, the host is told when it is paid, and nothing of what never was", async () => {
  const [sold, left] = [await offered(50_000), await offered(50_000)];
  const buyer = await bjorn();
  const { id } = (await placeOrder(buyer, sold.order)).order;
  expect(await queued(id)).toEqual([]);
  const { session_id } = await openCheckout(buyer, { order_id: id });
  await completeSandboxSession(session_id);
  await settleOrder(buyer, { id });
  await settleOrder(buyer, { id });
  expect(await queued(id)).toEqual([{ template: "host_booked", orderId: id }]);

  const pending = (await placeOrder(buyer, { ...left.order, slot_id: left.later.id })).order;
  await cancelOrder(buyer, { id: pending.id });
  expect(await queued(pending.id)).toEqual([]);
});

test("the letter is sent once, holds no answer, and forgets a guest who is erased", async () => {
  const { host, order } = await offered();
  const password = "tystnad under granarna";
  const buyer = await signedIn("Björn Unikson-Värd");
  await db.user.update({ where: { id: buyer.id }, data: { passwordHash: await hashPassword(password) } });
  const { id } = (await placeOrder(buyer, order)).order;
  const [booked] = await queued(id);
  if (!booked) throw new Error("the host was not told");
  await runEmailJob(booked);
  await runEmailJob(booked);
  const mails = () => db.mail.findMany({ where: { userId: host.id } });
  const [mail] = await mails();
  expect(await mails()).toHaveLength(1);
  expect(mail?.body).toContain("Björn Unikson-Värd");
  expect(`${mail?.body}${mail?.html}`).not.toContain(secret);
  expect(await db.orderEvent.count({ where: { orderId: id, event: "mailed" } })).toBe(0);

  await eraseAccount(buyer, { password });
  expect(await mails()).toMatchObject([{ body: "", html: "" }]);
});
