import { z } from "zod";
import { pageInput } from "@/lib/platform/keyset";

export const enterRoomInput = z.strictObject({ seminar_id: z.uuid() });
export type EnterRoomInput = z.output<typeof enterRoomInput>;

export const liveSeminarInput = z.strictObject({ id: z.uuid() });
export type LiveSeminarInput = z.output<typeof liveSeminarInput>;

export const stageActions = ["promote", "demote", "mute", "remove"] as const;
export type StageAction = (typeof stageActions)[number];

export const moderateInput = z.strictObject({
  id: z.uuid(),
  user_id: z.uuid(),
  action: z.enum(stageActions),
});
export type ModerateInput = z.output<typeof moderateInput>;

export const attendeesInput = z.strictObject({ id: z.uuid(), ...pageInput });
export type AttendeesInput = z.output<typeof attendeesInput>;

export const roomRoles = ["host", "speaker", "viewer"] as const;
export type RoomRole = (typeof roomRoles)[number];

/** What lets one person into one room. In demo mode there is nothing to connect to. */
export const roomPass = z.object({
  mode: z.enum(["live", "demo"]),
  ws_url: z.string().nullable(),
  token: z.string().nullable(),
  room: z.string(),
  identity: z.uuid(),
  role: z.enum(roomRoles),
  expires_at: z.iso.datetime(),
});
export type RoomPass = z.infer<typeof roomPass>;

/** Someone about to be let in, as the vendor is told about them. */
export interface Guest {
  room: string;
  identity: string;
  name: string;
  role: RoomRole;
}

const liveSession = z.object({
  id: z.uuid(),
  started_at: z.iso.datetime(),
  ended_at: z.iso.datetime().nullable(),
});

export const liveState = z.object({
  slug: z.string(),
  host: z.object({ slug: z.string() }),
  state: z.enum(["scheduled", "live", "ended", "cancelled"]),
  session: liveSession.nullable(),
});
export type LiveState = z.infer<typeof liveState>;

/** A seminar as one stands before its room. */
export interface Lobby {
  seminar: {
    id: string;
    slug: string;
    title: string;
    host: { id: string; display_name: string };
    starts_at: string;
    duration_minutes: number;
  };
  /** Whether the door is open to this person, and why not. */
  standing: "open" | "not_open" | "no_seat" | "removed" | "ended" | "cancelled";
  /** What this person is in the room, or will be. */
  role: RoomRole | null;
  /** From when the host can open. */
  doors_open_at: string;
}

/** Someone with a seat, as their host sees them: never an e-mail address. */
export const attendee = z.object({
  user: z.object({ id: z.uuid(), display_name: z.string(), avatar_url: z.string().nullable() }),
  stage_role: z.enum(["viewer", "speaker"]),
  is_present: z.boolean(),
  joined_at: z.iso.datetime().nullable(),
  left_at: z.iso.datetime().nullable(),
});
export type Attendee = z.infer<typeof attendee>;
