import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import { beforeEach, expect, test, vi } from "vitest";
import type { MailRequest } from "@/lib/notify/schema";
import { sendMail } from "@/lib/notify/send-mail";
import { db } from "@/lib/platform/db";
import { linkToken } from "@/lib/platform/tokens";
import { useDatabase } from "@/tests/support/database";
import { bjorn } from "@/tests/support/people";

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
  expect((await stored()).sentAt).not.toBeNull();
});

test("a letter that opens something is not kept once it is sent", async () => {
  const { request, stored } = await letter();
  await sendMail(request);
  const token = linkToken("tokenSeed" in request ? request.tokenSeed : "");
  expect(deliver.mock.calls[0]?.[0].text).toContain(token);
  expect(await stored()).toMatchObject({ body: "", html: "" });
});
