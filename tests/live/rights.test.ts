import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { addCohost } from "@/lib/live/rooms/add-cohost";
import { listMessages } from "@/lib/live/rooms/chat-queries";
import { listCohosts } from "@/lib/live/rooms/cohost-queries";
import { deleteMessage } from "@/lib/live/rooms/delete-message";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { enterRoom } from "@/lib/live/rooms/enter-room";
import { leaveStage } from "@/lib/live/rooms/leave-stage";
import { moderateParticipant } from "@/lib/live/rooms/moderate-participant";
import { muteEveryone } from "@/lib/live/rooms/mute-everyone";
import { postMessage } from "@/lib/live/rooms/post-message";
import { findRoomState, listAttendees } from "@/lib/live/rooms/queries";
import { raiseHand } from "@/lib/live/rooms/raise-hand";
import { removeCohost } from "@/lib/live/rooms/remove-cohost";
import { sendReaction } from "@/lib/live/rooms/send-reaction";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { updateRoom } from "@/lib/live/rooms/update-room";
import type { Actor } from "@/lib/people/identity/actor";
import type { Handler, Method } from "@/lib/system/web/endpoint";
import { useDatabase } from "../support/database";
import { errorCode } from "../support/error-code";
import { admin, asha, bjorn, elin, signedIn } from "../support/people";
import { seatFor, seminarOf } from "../support/seminars";

useDatabase();

const states = ["draft", "scheduled", "live", "ended", "cancelled"] as const;
type State = (typeof states)[number];

const roles = [
  "a member without a seat",
  "a member with a seat",
  "a member who was refunded",
  "a member who was removed",
  "a speaker",
  "a co-host",
  "the host",
  "another host",
  "an admin",
] as const;
type Role = (typeof roles)[number];

/** What each role is answered in each state, in their order. */
type Table = Record<string, string>;

const outsider = "not_found no_seat no_seat ended cancelled";
const removed = "not_found removed removed ended cancelled";
const guest = "not_found not_open ok ended cancelled";

const entering: Table = {
  "a member without a seat": outsider,
  "a member with a seat": guest,
  "a member who was refunded": outsider,
  "a member who was removed": removed,
  "a speaker": guest,
  "a co-host": guest,
  "the host": guest,
  "another host": outsider,
  "an admin": outsider,
};
const seated: Table = {
  ...entering,
  "a co-host": "not_found not_open no_seat ended cancelled",
  "the host": "not_found not_open no_seat ended cancelled",
};
const reading: Table = {
  ...entering,
  "a member with a seat": "not_found ok ok ended cancelled",
  "a speaker": "not_found ok ok ended cancelled",
  "a co-host": "ok ok ok ok ok",
  "the host": "ok ok ok ok ok",
};

const stranger = "not_found forbidden forbidden forbidden forbidden";
const led = (answers: string, ofCohost = answers): Table => ({
  ...Object.fromEntries(roles.map((role) => [role, stranger])),
  "a co-host": ofCohost,
  "the host": answers,
});
const hostAlone = "forbidden forbidden forbidden forbidden forbidden";

interface World {
  people: Record<Role, Actor>;
  id: string;
  guestId: string;
  messageId: string;
  colleagueId: string;
}

type Call = (as: Actor, world: World) => Promise<unknown>;

const calls: Record<string, [path: string, call: Call, table: Table]> = {
  "asks for a token": ["POST /api/sfu/token", (as, { id }) => enterRoom(as, { seminar_id: id }), entering],
  "asks how the room stands": [
    "GET /api/seminars/[id]/room",
    (as, { id }) => findRoomState(as, { id }),
    reading,
  ],
  "reads the chat": [
    "GET /api/seminars/[id]/chat",
    (as, { id }) => listMessages(as, { id, limit: 20 }),
    reading,
  ],
  "writes in the chat": [
    "POST /api/seminars/[id]/chat",
    (as, { id }) => postMessage(as, { id, text: "Hej" }),
    entering,
  ],
  "deletes what another wrote": [
    "DELETE /api/seminars/[id]/chat/[message_id]",
    (as, { id, messageId }) => deleteMessage(as, { id, message_id: messageId }),
    {
      ...reading,
      "a member with a seat": "not_found not_found forbidden ended cancelled",
      "a speaker": "not_found not_found forbidden ended cancelled",
      "a co-host": "not_found not_found ok ok not_found",
      "the host": "not_found not_found ok ok not_found",
    },
  ],
  "sends a heart": [
    "POST /api/seminars/[id]/reactions",
    (as, { id }) => sendReaction(as, { id, reaction: "heart" }),
    entering,
  ],
  "raises a hand": [
    "POST /api/seminars/[id]/hand",
    (as, { id }) => raiseHand(as, { id, raised: true }),
    seated,
  ],
  "steps down": ["DELETE /api/seminars/[id]/stage", (as, { id }) => leaveStage(as, { id }), seated],
  "opens the room": [
    "POST /api/seminars/[id]/start",
    (as, { id }) => startSeminar(as, { id }),
    led("not_published ok ok ended cancelled"),
  ],
  "ends it for all": [
    "POST /api/seminars/[id]/end",
    (as, { id }) => endSeminar(as, { id }),
    led("not_published not_open ok ok cancelled"),
  ],
  "locks the room": [
    "PATCH /api/seminars/[id]/room",
    (as, { id }) => updateRoom(as, { id, is_locked: true }),
    led("not_open not_open ok ended cancelled"),
  ],
  "mutes all": [
    "POST /api/seminars/[id]/mute-all",
    (as, { id }) => muteEveryone(as, { id }),
    led("not_open not_open ok ended cancelled"),
  ],
  "calls a guest to the stage": [
    "POST /api/seminars/[id]/participants/[user_id]",
    (as, { id, guestId }) => moderateParticipant(as, { id, user_id: guestId, action: "promote" }),
    led("not_found ok ok ended cancelled"),
  ],
  "removes a guest": [
    "POST /api/seminars/[id]/participants/[user_id]",
    (as, { id, guestId }) => moderateParticipant(as, { id, user_id: guestId, action: "remove" }),
    led("not_found ok ok ended cancelled"),
  ],
  "asks who is coming": [
    "GET /api/seminars/[id]/attendees",
    (as, { id }) => listAttendees(as, { id, limit: 20 }),
    led("ok ok ok ok ok"),
  ],
  "asks who leads it, too": [
    "GET /api/seminars/[id]/cohosts",
    (as, { id }) => listCohosts(as, { id, limit: 20 }),
    led("ok ok ok ok ok"),
  ],
  "names a co-host": [
    "PUT /api/seminars/[id]/cohosts/[user_id]",
    (as, { id, colleagueId }) => addCohost(as, { id, user_id: colleagueId }),
    led("ok ok ok ended cancelled", hostAlone),
  ],
  "takes that back": [
    "DELETE /api/seminars/[id]/cohosts/[user_id]",
    (as, { id, colleagueId }) => removeCohost(as, { id, user_id: colleagueId }),
    led("ok ok ok ok ok", hostAlone),
  ],
};

/** A seminar in a state, with everyone who has ever had to do with it. */
async function worldOf(state: State): Promise<World> {
  const [host, cohost, writer] = [await asha(), await elin(), await signedIn("Nils")];
  const people: Record<Role, Actor> = {
    "a member without a seat": await signedIn("Olle"),
    "a member with a seat": await bjorn(),
    "a member who was refunded": await signedIn("Rut"),
    "a member who was removed": await signedIn("Ture"),
    "a speaker": await signedIn("Siv"),
    "a co-host": cohost,
    "the host": host,
    "another host": await elin(),
    "an admin": await admin(),
  };
  const isDraft = state === "draft";
  const seminar = await seminarOf(host, { startsAt: new Date(), status: isDraft ? "draft" : "scheduled" });
  const { id } = seminar;
  await db.seminarCohost.create({ data: { seminarId: id, hostId: host.id, userId: cohost.id } });
  let messageId: string = randomUUID();
  if (!isDraft) {
    await seatFor(people["a member with a seat"], seminar);
    await seatFor(people["a member who was refunded"], seminar, "released");
    await seatFor(people["a member who was removed"], seminar, "removed");
    await seatFor(writer, seminar);
    const { id: seatId } = await seatFor(people["a speaker"], seminar);
    await db.seat.update({ where: { id: seatId }, data: { stageRole: "speaker" } });
  }
  if (state === "live" || state === "ended") {
    await startSeminar(host, { id });
    messageId = (await postMessage(writer, { id, text: "Hej" })).id;
  }
  if (state === "ended") await endSeminar(host, { id });
  if (state === "cancelled") {
    await db.offer.update({ where: { id }, data: { status: "cancelled", cancelledAt: new Date() } });
  }
  const guestId = people["a member with a seat"].id;
  return { people, id, guestId, messageId, colleagueId: (await elin()).id };
}

const worlds = new Map<State, World>();

beforeAll(async () => {
  for (const state of states) worlds.set(state, await worldOf(state));
});

describe.each(Object.entries(calls))("whoever %s", (_, [, call, table]) => {
  test.each(
    roles.flatMap((role) =>
      states.map((state, n) => [role, state, table[role]?.split(" ")[n] ?? ""] as const),
    ),
  )("%s, while it is %s: %s", async (role, state, expected) => {
    // What is refused changes nothing, and the next may find the world as it was.
    const world = expected === "ok" ? await worldOf(state) : worlds.get(state);
    if (!world) throw new Error(state);
    expect(await errorCode(() => call(world.people[role], world))).toBe(expected);
  });
});

const modules = import.meta.glob<Record<Method, Handler | undefined>>("/app/api/**/route.ts");

test.each([...new Set(Object.values(calls).map(([path]) => path))])("a visitor: %s", async (path) => {
  const [method = "", address = ""] = path.split(" ");
  const module = await modules[`/app${address}/route.ts`]?.();
  const params = Promise.resolve({ id: randomUUID(), user_id: randomUUID(), message_id: randomUUID() });
  const request = new NextRequest(`http://aveli.test${address}`, { method });
  const answer = await module?.[method as Method]?.(request, { params });
  expect(answer?.status).toBe(401);
});
