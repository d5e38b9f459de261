import { describe, expect, test } from "vitest";
import {
  askingAnew,
  type Conversation,
  silence,
  withEarlier,
  withHistory,
  withMessage,
  withoutMessage,
} from "@/components/room/chat/chat-lines";
import { judgeNetwork } from "@/components/room/checks/measure-network";
import { groupParticipants } from "@/components/room/people/participant-groups";
import type { RoomPerson } from "@/components/room/room-model";
import { arrange, type StagePicture } from "@/components/room/stage/arrange";
import type { Attendee, ChatMessage } from "@/lib/live/rooms/schema";

const message = (minute: number, text = `line ${minute}`): ChatMessage => ({
  id: `0198-${minute}`,
  user: { id: "bjorn", display_name: "Björn" },
  text,
  sent_at: `2026-11-25T18:${String(minute).padStart(2, "0")}:00.000Z`,
});
const texts = ({ messages }: Conversation) => messages.map(({ text }) => text);

describe("the chat as a page keeps it", () => {
  test("history comes newest first and is read oldest first", () => {
    const read = withHistory(silence, [message(3), message(2)], "more");
    expect(texts(read)).toEqual(["line 2", "line 3"]);
    expect(texts(withEarlier(read, [message(1)], null))).toEqual(["line 1", "line 2", "line 3"]);
  });

  test("news that comes while the history is asked for is neither lost nor doubled", () => {
    const asked = askingAnew(withHistory(silence, [message(1)], null));
    const told = withMessage(withMessage(asked, message(3)), message(2));
    expect(texts(withHistory(told, [message(2), message(1)], null))).toEqual(["line 1", "line 2", "line 3"]);
  });

  test("whoever comes back finds what was missed, and no longer what was deleted meanwhile", () => {
    const before = withHistory(silence, [message(2), message(1)], null);
    const after = withHistory(askingAnew(before), [message(3), message(2)], null);
    expect(texts(after)).toEqual(["line 2", "line 3"]);
  });

  test("what is deleted stays away though a slow answer still holds it", () => {
    const without = withoutMessage(withHistory(silence, [message(1)], null), message(1).id);
    expect(texts(withMessage(without, message(1)))).toEqual([]);
    expect(texts(withHistory(askingAnew(without), [message(1)], null))).toEqual([]);
  });
});

describe("who stands where", () => {
  const picture = (id: string, is: Partial<StagePicture> = {}): StagePicture => ({
    id,
    personId: id,
    name: id,
    isOwn: false,
    isHost: false,
    isScreen: false,
    isSpeaking: false,
    isMuted: false,
    isWeak: false,
    draw: null,
    ...is,
  });
  const asha = picture("asha", { isHost: true });
  const bjorn = picture("bjorn", { isOwn: true });
  const maja = picture("maja");
  const screen = picture("screen", { isScreen: true });
  const ids = (pictures: readonly StagePicture[]) => pictures.map(({ id }) => id);

  test("the host is large and oneself last", () => {
    const { large, small } = arrange([bjorn, maja, asha], { layout: "speaker", pinned: null });
    expect(large?.id).toBe("asha");
    expect(ids(small)).toEqual(["maja", "bjorn"]);
  });

  test("a shared screen comes before the host, and what is pinned before all", () => {
    const all = [bjorn, asha, screen];
    expect(arrange(all, { layout: "speaker", pinned: null }).large?.id).toBe("screen");
    expect(arrange(all, { layout: "speaker", pinned: "bjorn" }).large?.id).toBe("bjorn");
    expect(arrange(all, { layout: "gallery", pinned: "bjorn" }).large?.id).toBe("bjorn");
  });

  test("in the gallery all are alike, and a pin of someone who has left holds nothing", () => {
    const { large, gallery } = arrange([bjorn, asha], { layout: "gallery", pinned: "someone who left" });
    expect(large).toBeNull();
    expect(ids(gallery)).toEqual(["asha", "bjorn"]);
  });

  test("an empty stage has nobody large", () => {
    expect(arrange([], { layout: "speaker", pinned: null }).large).toBeNull();
  });
});

describe("the roll", () => {
  const person = (id: string, is: Partial<RoomPerson> = {}): RoomPerson => ({
    id,
    name: id,
    isYou: false,
    isHost: false,
    isOnStage: false,
    isHere: true,
    isHeard: false,
    handRaisedAt: null,
    ...is,
  });
  const seated = (id: string): Attendee => ({
    user: { id, display_name: id, avatar_url: null },
    stage_role: "viewer",
    is_present: false,
    joined_at: null,
    left_at: null,
    hand_raised_at: null,
  });

  test("hands stand in the order in which they went up, and those with a seat who are not here are missing", () => {
    const here = [
      person("Åke"),
      person("Björn", { handRaisedAt: "2026-11-25T18:02:00.000Z" }),
      person("Maja", { handRaisedAt: "2026-11-25T18:01:00.000Z" }),
      person("Asha", { isHost: true, isOnStage: true }),
    ];
    const roll = groupParticipants(here, [seated("Björn"), seated("Oskar")]);
    expect(roll.hands.map(({ name }) => name)).toEqual(["Maja", "Björn"]);
    expect(roll.stage.map(({ name }) => name)).toEqual(["Asha"]);
    expect(roll.audience.map(({ name }) => name)).toEqual(["Åke"]);
    expect(roll.missing.map(({ name }) => name)).toEqual(["Oskar"]);
  });
});

test.each([
  [{ latency: 40, kilobits: 20_000 }, "good"],
  [{ latency: 40, kilobits: 1200 }, "fair"],
  [{ latency: 500, kilobits: 20_000 }, "fair"],
  [{ latency: 40, kilobits: 300 }, "sound_only"],
  [{ latency: 900, kilobits: 20_000 }, "sound_only"],
] as const)("a connection of %o is %s", (measure, verdict) => {
  expect(judgeNetwork(measure)).toBe(verdict);
});
