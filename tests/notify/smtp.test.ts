import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { createTransport } from "nodemailer";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { linkToken, sealId } from "@/lib/base/platform/tokens";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { sendMessage } from "@/lib/community/messages/send-message";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { useDatabase } from "@/tests/support/database";
import type { EmailJob } from "@/tests/support/letters";
import { boughtPass, passOf } from "@/tests/support/passes";
import { asha, bjorn } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";

const deliver = vi.hoisted(() => vi.fn());

vi.mock("nodemailer", () => ({ createTransport: vi.fn(() => ({ sendMail: deliver })) }));
vi.hoisted(() => {
  process.env.SMTP_URL = "smtp://mail.aveli.test";
});

useDatabase();

beforeEach(() => {
  deliver.mockReset();
});

async function letter() {
  const { id: userId } = await bjorn();
  const request: EmailJob = { template: "reset_password", userId, tokenSeed: randomUUID() };
  return { request, stored: () => db.mail.findFirstOrThrow({ where: { userId } }) };
}

const tokenOf = (request: EmailJob) => linkToken(String(request.tokenSeed));

test("a letter that could not be handed over is sent as it was written when its job runs again", async () => {
  const { request, stored } = await letter();
  deliver.mockRejectedValueOnce(new Error("connection refused"));
  await expect(runEmailJob(request)).rejects.toThrow("connection refused");
  const waiting = await stored();
  expect(waiting.sentAt).toBeNull();
  expect(waiting.body + waiting.html + waiting.sealed).not.toContain(tokenOf(request));

  await runEmailJob(request);
  await runEmailJob(request);
  expect(createTransport).toHaveBeenCalledTimes(1);
  expect(deliver).toHaveBeenCalledTimes(2);
  expect(deliver.mock.calls[1]).toEqual(deliver.mock.calls[0]);
  expect(deliver.mock.calls[0]?.[0].messageId).toBe(`<${(await stored()).id}@aveli.test>`);
  expect((await stored()).sentAt).not.toBeNull();
});

test("a host's message says in its head how to have no more of them, and other letters do not", async () => {
  const [host, guest] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host);
  const { orderId } = await seatFor(guest, seminar);
  const input = { id: seminar.id, subject: "Hej", text: "Vi ses.", confirm: true } as const;
  const { id: messageId } = await sendMessage("seminar")(host, input);
  await runEmailJob({ template: "host_message", messageId, userId: guest.id });
  const sent = deliver.mock.lastCall?.[0];
  expect(sent.headers).toEqual({
    "List-Unsubscribe": expect.stringMatching(new RegExp(`^<https?://.+/api/mutes/${host.id}/[\\w-]+>$`)),
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(sent.replyTo).toBeUndefined();
  const token = sealId(`mute:${host.id}`, guest.id);
  expect(sent.html).toContain(token);
  const kept = await db.mail.findFirstOrThrow({ where: { userId: guest.id } });
  expect(kept.body + kept.html).not.toContain(token);
  await runEmailJob({ template: "seat_confirmed", orderId });
  expect(deliver.mock.lastCall?.[0].headers).toBeUndefined();
});

test("a letter that opens something is not kept once it is sent", async () => {
  const { request, stored } = await letter();
  await runEmailJob(request);
  const token = tokenOf(request);
  expect(deliver.mock.calls[0]?.[0].text).toContain(token);
  const { sealed, body, html } = await stored();
  expect(sealed).toBeNull();
  expect(body + html).not.toContain(token);
});

/** What another program than the one that wrote it reads of what came with the last letter. */
function calendarOf() {
  const { icalEvent } = deliver.mock.lastCall?.[0] ?? {};
  if (!icalEvent) return null;
  const calendar = new ICAL.Component(ICAL.parse(icalEvent.content));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") as ICAL.Component);
  expect(calendar.getFirstPropertyValue("method")).toBe(icalEvent.method);
  return {
    method: icalEvent.method,
    uid: event.uid,
    sequence: event.sequence,
    title: event.summary,
    startsAt: event.startDate.toJSDate().toISOString(),
    endsAt: event.endDate.toJSDate().toISOString(),
    status: event.component.getFirstPropertyValue("status"),
    attendee: event.attendees[0]?.getFirstValue(),
    place: event.location,
  };
}

test("letters about a seat put its time into the calendar, and take it out again when it is called off", async () => {
  const host = await asha();
  const seminar = await seminarOf(host, {
    title: "Stilla morgon, med andning; te och en lång stunds tystnad därefter för den som vill stanna",
    startsAt: new Date("2027-03-28T05:00:00Z"),
    durationMinutes: 45,
  });
  const member = await bjorn();
  const { order } = await placeOrder(member, { kind: "seminar", item_id: seminar.id });
  const { email } = await db.user.findUniqueOrThrow({ where: { id: member.id } });
  const seat = await db.seat.findFirstOrThrow({ where: { orderId: order.id } });
  await runEmailJob({ template: "seat_confirmed", orderId: order.id });
  const put = {
    method: "REQUEST",
    uid: `${order.id}@localhost`,
    sequence: 0,
    title: seminar.title,
    startsAt: "2027-03-28T05:00:00.000Z",
    endsAt: "2027-03-28T05:45:00.000Z",
    status: "CONFIRMED",
    attendee: `MAILTO:${email}`,
    place: `http://localhost:3000/join/${sealId("seat", seat.id)}`,
  };
  expect(calendarOf()).toEqual(put);
  const content: string = deliver.mock.lastCall?.[0]?.icalEvent?.content ?? "";
  for (const line of content.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);

  await db.seminar.update({ where: { id: seminar.id }, data: { durationMinutes: 60 } });
  await cancelSeminar(host, { id: seminar.id });
  await runEmailJob({ template: "seminar_cancelled", seminarId: seminar.id, userId: member.id });
  expect(calendarOf()).toEqual({
    ...put,
    method: "CANCEL",
    sequence: 2,
    endsAt: "2027-03-28T06:00:00.000Z",
    status: "CANCELLED",
    place: expect.any(String),
  });
});

test("a letter about several dates brings a file for each, since an invitation speaks of one", async () => {
  const { pass } = await passOf(await asha(), { dates: 3, price: 0 });
  await runEmailJob({ template: "receipt", orderId: await boughtPass(await bjorn(), pass.id) });
  const { icalEvent, attachments } = deliver.mock.lastCall?.[0] ?? {};
  const sent = [icalEvent, ...attachments];
  expect(new Set(sent.map(({ filename }) => filename)).size).toBe(3);
  for (const { content } of sent) {
    expect(new ICAL.Component(ICAL.parse(content)).getAllSubcomponents("vevent")).toHaveLength(1);
  }
  for (const { contentType } of attachments) {
    expect(contentType).toBe("text/calendar; charset=utf-8; method=REQUEST");
  }
});

test("a letter about what has no time brings nothing for the calendar", async () => {
  const { request } = await letter();
  await runEmailJob(request);
  expect(calendarOf()).toBeNull();
});

test("the link to a seat is sent, and not kept once it is", async () => {
  const seminar = await seminarOf(await asha());
  const { id: seatId, orderId } = await seatFor(await bjorn(), seminar);
  await runEmailJob({ template: "receipt", orderId });
  expect(deliver.mock.lastCall?.[0].text).toContain(sealId("seat", seatId));
  const { body, html } = await db.mail.findUniqueOrThrow({ where: { dedupeKey: `receipt:${orderId}` } });
  expect(body).toContain("Stilla morgon");
  expect(body + html).not.toContain(sealId("seat", seatId));
});
