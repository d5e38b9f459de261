import type { Attendee, ChatMessage, Reaction, RoomState, StageAction } from "@/lib/live/rooms/schema";
import { call } from "./call";

interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}

/** All calls to the server from a room; the server decides and stores everything. */
export function roomCalls(seminarId: string) {
  const seminar = `/api/seminars/${seminarId}`;
  return {
    readRoom: () => call<RoomState>("GET", `${seminar}/room`),
    changeRoom: (change: Partial<Pick<RoomState, "chat" | "is_locked">>) =>
      call<RoomState>("PATCH", `${seminar}/room`, { body: change }),

    readChat: (cursor?: string | null) =>
      call<Page<ChatMessage>>(
        "GET",
        `${seminar}/chat?limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
      ),
    write: (text: string) => call<ChatMessage>("POST", `${seminar}/chat`, { body: { text } }),
    deleteMessage: (id: string) => call("DELETE", `${seminar}/chat/${id}`),

    react: (reaction: Reaction) => call("POST", `${seminar}/reactions`, { body: { reaction } }),
    raiseHand: (raised: boolean) => call("POST", `${seminar}/hand`, { body: { raised } }),
    stepDown: () => call("DELETE", `${seminar}/stage`),

    moderate: (userId: string, action: StageAction) =>
      call("POST", `${seminar}/participants/${userId}`, { body: { action } }),
    muteAll: () => call("POST", `${seminar}/mute-all`, { body: {} }),
    end: () => call("POST", `${seminar}/end`, { body: {} }),
    /** Reads all of them, a hundred at a time. */
    async readAttendees(): Promise<Attendee[]> {
      const all: Attendee[] = [];
      let cursor: string | null = null;
      do {
        const at = `${seminar}/attendees?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
        const page: Page<Attendee> = await call("GET", at);
        all.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor);
      return all;
    },
  };
}

export type RoomCalls = ReturnType<typeof roomCalls>;
