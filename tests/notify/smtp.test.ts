import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import { beforeEach, expect, test, vi } from "vitest";
import type { MailRequest } from "@/lib/notify/schema";
import { sendMail } from "@/lib/notify/send-mail";
import { placeOrder } from "@/lib/orders/place-order";
import { db } from "@/lib/platform/db";
import { linkToken } from "@/lib/platform/tokens";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

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
  const request: MailRequest = { template: "reset_password", userId, tokenSeed: randomUUID() };
  return { request, stored: () => db.mail.findFirstOrThrow({ where: { userId } }) };
}

test("a letter that could not be handed over is sent as it was written when its job runs again", async () => {
  const { request, stored } = await letter();
  deliver.mockRejectedValueOnce(new Error("connection refused"));
  await expect(sendMail(request)).rejects.toThrow("connection refused");
  expect((await stored()).sentAt).toBeNull();

  await sendMail(request);
  await sendMail(request);
  expect(createTransport).toHaveBeenCalledTimes(1);
  expect(deliver).toHaveBeenCalledTimes(2);
  expect(deliver.mock.calls[1]).toEqual(deliver.mock.calls[0]);
  expect(deliver.mock.calls[0]?.[0].messageId).toBe(`<${(await stored()).id}@aveli.test>`);
  expect((await stored()).sentAt).not.toBeNull();
});

test("a letter that opens something is not kept once it is sent", async () => {
  const { request, stored } = await letter();
  await sendMail(request);
  const token = linkToken("tokenSeed" in request ? request.tokenSeed : "");
  expect(deliver.mock.calls[0]?.[0].text).toContain(token);
  expect(await stored()).toMatchObject({ body: "", html: "" });
});

test("a letter about a seat brings the time for one's calendar", async () => {
  const seminar = await seminarOf(await asha(), {
    title: "Stilla morgon, med andning; te och en lång stunds tystnad därefter för den som vill stanna",
    startsAt: new Date("2027-03-28T05:00:00Z"),
    durationMinutes: 45,
  });
  const { order } = await placeOrder(await bjorn(), { kind: "seminar", item_id: seminar.id });
  await sendMail({ template: "seat_confirmed", orderId: order.id });
  const content: string = deliver.mock.lastCall?.[0]?.icalEvent?.content ?? "";
  expect(content).toContain("DTSTART:20270328T050000Z\r\nDTEND:20270328T054500Z\r\n");
  expect(content.replaceAll("\r\n ", "")).toContain("SUMMARY:Stilla morgon\\, med andning\\; te och en lång");
  for (const line of content.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
