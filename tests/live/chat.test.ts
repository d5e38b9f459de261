import { expect, test, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { listMessages } from "@/lib/live/rooms/chat-queries";
import { deleteMessage } from "@/lib/live/rooms/delete-message";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { demoGateway } from "@/lib/live/rooms/gateway.demo";
import { postMessage } from "@/lib/live/rooms/post-message";
import { postMessageInput } from "@/lib/live/rooms/schema";
import { sendReaction } from "@/lib/live/rooms/send-reaction";
import { updateRoom } from "@/lib/live/rooms/update-room";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "../support/database";
import { errorCode } from "../support/error-code";
import { asha, bjorn, elin, maja } from "../support/people";
import { liveSeminarOf, seatFor, seminarOf } from "../support/seminars";

useDatabase();

async function liveWithGuest() {
  const [host, björn] = [await asha(), await bjorn()];
  const seminar = await liveSeminarOf(host);
  await seatFor(björn, seminar);
  const say = (text: string, as: Actor = björn) => postMessage(as, { id: seminar.id, text });
  const read = (as: Actor = björn) => listMessages(as, { id: seminar.id, limit: 20 });
  return { host, björn, seminar, say, read };
}

test("what is written is kept, told to the room, and read newest first, page by page", async () => {
  const tell = vi.spyOn(demoGateway, "tell");
  const { host, björn, seminar, say, read } = await liveWithGuest();

  const first = await say("God kväll");
  await say("Välkommen", host);
  await say("Tack");

  expect(first).toMatchObject({ user: { id: björn.id, display_name: "Björn" }, text: "God kväll" });
  const news = { topic: "chat", body: { type: "message", message: first } };
  expect(tell.mock.calls[0]).toEqual([seminar.session.room, news]);
  expect((await read(host)).items.map(({ text }) => text)).toEqual(["Tack", "Välkommen", "God kväll"]);
  const page = await listMessages(björn, { id: seminar.id, limit: 2 });
  const cursor = page.next_cursor ?? "";
  expect((await listMessages(björn, { id: seminar.id, limit: 2, cursor })).items).toEqual([first]);
});

test("what is written is kept though the room could not be told", async () => {
  vi.spyOn(demoGateway, "tell").mockRejectedValue(new Unavailable());
  const { say, read } = await liveWithGuest();
  const message = await say("Hörs det?");
  expect((await read()).items).toEqual([message]);
});

test.each([
  ["", false],
  ["   \n ", false],
  ["x".repeat(1001), false],
  ["\u0007", false],
  ["x".repeat(1000), true],
  ["två\nrader", true],
])("a message of %j is one: %s", (text, isOne) => {
  const id = "01900000-0000-7000-8000-00000000000a";
  expect(postMessageInput.safeParse({ id, text }).success).toBe(isOne);
});

test("who wrote a message or leads the seminar can delete it; then it is nowhere", async () => {
  const tell = vi.spyOn(demoGateway, "tell");
  const { host, björn, seminar, say, read } = await liveWithGuest();
  const anna = await maja();
  await seatFor(anna, seminar);
  const [own, other] = [await say("Fel rum"), await say("Köp mina kurser")];
  const remove = (as: Actor, message: { id: string }) =>
    deleteMessage(as, { id: seminar.id, message_id: message.id });

  expect(await errorCode(() => remove(anna, other))).toBe("forbidden");
  expect(await errorCode(async () => remove(await elin(), other))).toBe("no_seat");
  await remove(björn, own);
  await remove(host, other);
  await remove(host, other);

  expect((await read()).items).toEqual([]);
  expect(tell).toHaveBeenLastCalledWith(seminar.session.room, {
    topic: "chat",
    body: { type: "deleted", id: other.id },
  });
  const kept = await db.liveMessage.findMany({ where: { userId: björn.id } });
  expect(kept.map(({ text }) => text)).toEqual(["", ""]);
  const audited = await db.auditEntry.findMany({ where: { subjectId: seminar.id } });
  expect(audited.map(({ action, details }) => [action, details])).toEqual([
    ["message_deleted", { message_id: other.id, user_id: björn.id }],
  ]);
});

test("a message of another seminar is not there", async () => {
  const { host, say } = await liveWithGuest();
  const elsewhere = await seminarOf(host);
  const message = await say("Hej");
  const attempt = () => deleteMessage(host, { id: elsewhere.id, message_id: message.id });
  expect(await errorCode(attempt)).toBe("not_found");
});

test("a closed chat is closed for all, whoever was quick", async () => {
  const { host, björn, seminar, say } = await liveWithGuest();
  await updateRoom(host, { id: seminar.id, chat: "closed" });
  expect(await errorCode(() => say("Hej"))).toBe("chat_closed");
  expect(await errorCode(() => say("Hej", host))).toBe("chat_closed");
  const late = db.liveMessage.create({
    data: { liveSessionId: seminar.session.id, userId: björn.id, text: "Hej" },
  });
  await expect(late, "the database says so, too").rejects.toThrow("live_messages_in_open_chat");
  await updateRoom(host, { id: seminar.id, chat: "open" });
  expect(await errorCode(() => say("Hej"))).toBe("ok");
});

test("in a slow chat each guest is heard every twentieth second, and those who lead whenever they like", async () => {
  const { host, seminar, say } = await liveWithGuest();
  const anna = await maja();
  await seatFor(anna, seminar);
  await updateRoom(host, { id: seminar.id, chat: "slow" });

  expect(await errorCode(() => say("ett"))).toBe("ok");
  await expect(say("två")).rejects.toMatchObject({
    code: "rate_limited",
    retryAfterSeconds: expect.any(Number),
  });
  expect(await errorCode(() => say("ett", anna))).toBe("ok");
  for (const text of ["ett", "två", "tre"]) expect(await errorCode(() => say(text, host))).toBe("ok");
});

/** Control: in an open chat all five of these get through. */
test.each([
  ["slow", 1],
  ["open", 5],
] as const)(
  "of five messages at once in a chat that is %s, as many get through as it lets",
  async (chat, count) => {
    const { host, seminar, say, read } = await liveWithGuest();
    await updateRoom(host, { id: seminar.id, chat });
    await Promise.all([1, 2, 3, 4, 5].map((n) => errorCode(() => say(`nummer ${n}`))));
    expect((await read()).items).toHaveLength(count);
  },
);

test("no chat takes a flood", async () => {
  const { say } = await liveWithGuest();
  for (let i = 0; i < 10; i++) await say(`${i}`);
  expect(await errorCode(() => say("elva"))).toBe("rate_limited");
});

test("after the end only those who lead can read it, and nobody writes", async () => {
  const { host, björn, seminar, say, read } = await liveWithGuest();
  await say("Tack för ikväll");
  await endSeminar(host, { id: seminar.id });
  expect(await errorCode(() => say("Hallå?"))).toBe("ended");
  expect(await errorCode(() => read(björn))).toBe("ended");
  expect((await read(host)).items).toHaveLength(1);
});

test("a reaction is told to the room, and not more than ten in ten seconds", async () => {
  const tell = vi.spyOn(demoGateway, "tell");
  const { björn, seminar } = await liveWithGuest();
  const react = () => sendReaction(björn, { id: seminar.id, reaction: "heart" });
  for (let i = 0; i < 10; i++) await react();
  expect(tell).toHaveBeenLastCalledWith(seminar.session.room, {
    topic: "reaction",
    body: { user_id: björn.id, reaction: "heart" },
  });
  expect(await errorCode(react)).toBe("rate_limited");
  expect(await errorCode(async () => sendReaction(await maja(), { id: seminar.id, reaction: "heart" }))).toBe(
    "no_seat",
  );
});
