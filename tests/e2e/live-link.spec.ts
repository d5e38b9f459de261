import { AccessToken } from "livekit-server-sdk";
import { expect, newMember, openLetter, payInSandbox, signIn, test } from "../support/journey";
import { enterAsRobot, type Robot } from "../support/robot";
import {
  desktop,
  enter,
  lookIn,
  type Person,
  phone,
  type RealRoom,
  seesMoving,
  startRealRoom,
  visit,
} from "../support/room-visitors";

test.describe.configure({ mode: "serial" });

let room: RealRoom;
let asha: Person;
let maja: Person;
let writer: Robot;
let link: string | null;

test.beforeAll(async ({ browser }) => {
  room = await startRealRoom(18_180);
  asha = await enter(browser, room.app, "asha@aveli.test", desktop);
});

test.afterAll(async () => {
  await writer?.leave();
  await room?.stop();
});

test("a seat is bought while it is live, and its letter leads into the room on a phone that never signed in", async ({
  browser,
  playwright,
}) => {
  const buyer = await visit(browser, room.app, desktop);
  const request = await playwright.request.newContext({ baseURL: room.app.url });
  const member = await newMember(request, "Maja");
  await signIn(buyer.page, member, "/checkout/seminar/kvallsro");
  await buyer.page.getByRole("button", { name: /^Köp – betala/ }).click();
  await payInSandbox(buyer.page);
  await expect(buyer.page.getByRole("heading", { name: "Din plats är klar" })).toBeVisible();
  await openLetter(buyer.page, "Kvitto: Kvällsro", member.email);
  link = await buyer.page.getByRole("main").getByRole("link", { name: "/join/" }).getAttribute("href");

  maja = await visit(browser, room.app, phone);
  await maja.page.goto(String(link));
  await lookIn(maja, test.info(), "join-link");
  await maja.page.getByRole("button", { name: "Gå in som Maja" }).click();
  await maja.page.getByRole("button", { name: "Gå in", exact: true }).click();
  await seesMoving(maja.page, 1);
  await expect(asha.page.getByText("2 här")).toBeVisible();
  expect(await maja.page.evaluate(async () => (await fetch("/api/me")).status)).toBe(401);

  // The link is a seat's: where one is signed in besides, one is asked whether to move.
  await buyer.page.goto("/live/kvallsro");
  await buyer.page.getByRole("button", { name: "Gå in" }).click();
  await expect(buyer.page.getByRole("button", { name: "Flytta hit" })).toBeVisible();
  await buyer.page.close();
});

test("what is said is shown in writing where something writes it down, which is nobody in the room", async () => {
  const pass = new AccessToken("devkey", "secret", { identity: "captions" });
  pass.kind = "agent";
  pass.addGrant({
    room: await asha.page.evaluate(askForRoom),
    roomJoin: true,
    canPublish: false,
    canPublishData: true,
  });
  writer = await enterAsRobot({ ws_url: "ws://127.0.0.1:18180", token: await pass.toJwt() });
  await writer.room.localParticipant?.sendText("Andas ut så länge det vill.", {
    topic: "lk.transcription",
    attributes: { "lk.segment_id": "1" },
  });
  await expect(maja.page.getByText("Andas ut så länge det vill.")).toBeVisible();
  await lookIn(maja, test.info(), "captions");
  await expect(asha.page.getByText("2 här")).toBeVisible();
  await maja.page.getByRole("button", { name: "Mer", exact: true }).click();
  await maja.page.getByLabel("Undertexter").uncheck();
  await maja.page.keyboard.press("Escape");
  await writer.room.localParticipant?.sendText("Och in.", {
    topic: "lk.transcription",
    attributes: { "lk.segment_id": "2" },
  });
  await expect(asha.page.getByText("Och in.")).toBeVisible();
  await expect(maja.page.getByText("Och in.")).toHaveCount(0);
});

test("whose seat is paid back is out of the room, told why, and the link leads nowhere", async () => {
  const refunded = await asha.page.evaluate(refundLatest);
  expect(refunded).toBe(202);
  const began = Date.now();
  await expect(
    maja.page.getByRole("heading", { name: "Länken till din plats gäller inte längre" }),
  ).toBeVisible();
  console.log(`Out after the refund was accepted: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  await lookIn(maja, test.info(), "refunded");
  await expect(asha.page.getByText("1 här")).toBeVisible();
  await maja.page.goto(String(link));
  await expect(
    maja.page.getByRole("heading", { name: "Länken gäller inte längre", exact: true }),
  ).toBeVisible();
});

async function askForRoom(): Promise<string> {
  const seminar = await (await fetch("/api/seminars/kvallsro")).json();
  const answer = await fetch("/api/sfu/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ seminar_id: seminar.id }),
  });
  return (await answer.json()).room;
}

async function refundLatest() {
  const { items } = await (await fetch("/api/orders?as=host&limit=1")).json();
  const answer = await fetch(`/api/orders/${items[0].id}/refund`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ reason: "Önskan" }),
  });
  return answer.status;
}
