import { z } from "zod";
import { pageInput } from "@/lib/base/platform/pagination";
import { paragraphs } from "@/lib/base/platform/text";
import { chatModes } from "./chat-rules";

const id = z.uuid();

/** The room of a seminar, or of the session that an order has booked: exactly one is given. */
export const enterRoomInput = z
  .strictObject({
    seminar_id: id.optional(),
    order_id: id.optional(),
    recording_consent: z.literal(true).optional(),
  })
  .refine(({ seminar_id, order_id }) => (seminar_id === undefined) !== (order_id === undefined), {
    path: ["seminar_id"],
    message: "name either a seminar or an order",
  });
export type EnterRoomInput = z.output<typeof enterRoomInput>;

export const liveSeminarInput = z.strictObject({ id });
export type LiveSeminarInput = z.output<typeof liveSeminarInput>;

export const stageActions = ["promote", "demote", "mute", "remove", "lower_hand"] as const;
export type StageAction = (typeof stageActions)[number];

export const moderateInput = z.strictObject({ id, user_id: id, action: z.enum(stageActions) });
export type ModerateInput = z.output<typeof moderateInput>;

export const raiseHandInput = z.strictObject({ id, raised: z.boolean() });
export type RaiseHandInput = z.output<typeof raiseHandInput>;

export const attendeesInput = z.strictObject({ id, ...pageInput });
export type AttendeesInput = z.output<typeof attendeesInput>;

export const roomRoles = ["host", "speaker", "viewer"] as const;
export type RoomRole = (typeof roomRoles)[number];

/** The room's state as everyone in it sees it; as JSON it is the metadata of LiveKit's room. */
export const roomState = z.object({
  chat: z.enum(chatModes),
  is_locked: z.boolean(),
  is_recording: z.boolean(),
  /** Incremented by each change of the chat or the lock. */
  version: z.int(),
});
export type RoomState = z.infer<typeof roomState>;

export const updateRoomInput = z.strictObject({
  id,
  chat: z.enum(chatModes).optional(),
  is_locked: z.boolean().optional(),
});
export type UpdateRoomInput = z.output<typeof updateRoomInput>;

/** Lets one person into one room. In demo mode there is nothing to connect to. */
export const roomTokenSchema = z.object({
  mode: z.enum(["live", "demo"]),
  ws_url: z.string().nullable(),
  token: z.string().nullable(),
  room: z.string(),
  identity: id,
  role: z.enum(roomRoles),
  expires_at: z.iso.datetime(),
  /** Whether this person is already in the room on some device, which connecting again would replace. */
  is_here_already: z.boolean(),
  is_recorded: z.boolean(),
});
export type RoomToken = z.infer<typeof roomTokenSchema>;

/** What a person may do in a room, and whether they have asked to speak. */
export interface ParticipantPermissions {
  role: RoomRole;
  handRaisedAt: Date | null;
}

/** A person about to be let in, as described to the vendor. */
export interface Guest extends ParticipantPermissions {
  room: string;
  identity: string;
  name: string;
}

const liveSession = z.object({
  id,
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

/** A seminar or a booked session, as shown before its room opens. */
export interface Lobby {
  /** A booking's room is for two; any other has a stage. */
  kind: "stage" | "booking";
  event: {
    /** The id of the seminar or the order. */
    id: string;
    slug: string;
    title: string;
    /** The seminar's host, or the other person of a booking. */
    host: { id: string; display_name: string };
    starts_at: string;
    duration_minutes: number;
  };
  /** Whether this person may come in now, and if not, why. */
  admission: "open" | "not_open" | "no_seat" | "removed" | "locked" | "ended" | "cancelled";
  /** The role that this person has or will have in the room. */
  role: RoomRole | null;
  /** When the host may open the room, or when the two may come in. */
  doors_open_at: string;
  is_recorded: boolean;
  /** Whether this person must consent to the recording before they come in. */
  needs_consent: boolean;
}

const person = z.object({ id, display_name: z.string(), avatar_url: z.string().nullable() });

/** A seat holder as the host sees them: never with an email address. */
export const attendee = z.object({
  user: person,
  stage_role: z.enum(["viewer", "speaker"]),
  is_present: z.boolean(),
  joined_at: z.iso.datetime().nullable(),
  left_at: z.iso.datetime().nullable(),
  hand_raised_at: z.iso.datetime().nullable(),
});
export type Attendee = z.infer<typeof attendee>;

// ---------------------------------------------------------------- what is said beside the stage

export const postMessageInput = z.strictObject({
  id,
  text: paragraphs(1000).min(1),
});
export type PostMessageInput = z.output<typeof postMessageInput>;

export const messageInput = z.strictObject({ id, message_id: id });
export type MessageInput = z.output<typeof messageInput>;

export const chatMessage = z.object({
  id,
  user: z.object({ id, display_name: z.string() }),
  text: z.string(),
  sent_at: z.iso.datetime(),
});
export type ChatMessage = z.infer<typeof chatMessage>;

export const listMessagesInput = z.strictObject({ id, ...pageInput });
export type ListMessagesInput = z.output<typeof listMessagesInput>;

export const reactions = ["heart", "thanks", "breath", "smile"] as const;
export type Reaction = (typeof reactions)[number];

export const reactInput = z.strictObject({ id, reaction: z.enum(reactions) });
export type ReactInput = z.output<typeof reactInput>;

/** Broadcasts to a room, by topic. Clients that miss one ask the API. */
export type RoomNews =
  | { topic: "chat"; body: { type: "message"; message: ChatMessage } | { type: "deleted"; id: string } }
  | { topic: "reaction"; body: { user_id: string; reaction: Reaction } };

// ---------------------------------------------------------------- who leads it beside the host

export const cohostInput = z.strictObject({ id, user_id: id });
export type CohostInput = z.output<typeof cohostInput>;

/** Sent by the studio's form: another host's page, as its address or just its slug. */
export const cohostForm = z.strictObject({
  id,
  host: z
    .string()
    .trim()
    .transform(
      (address) =>
        address
          .replace(/[/?#]+$/, "")
          .split("/")
          .at(-1) ?? "",
    )
    .pipe(z.string().regex(/^[a-z0-9-]{1,80}$/i)),
});
export type CohostForm = z.output<typeof cohostForm>;

export const cohostsInput = z.strictObject({ id, ...pageInput });
export type CohostsInput = z.output<typeof cohostsInput>;

export const cohost = z.object({ user: person.extend({ slug: z.string() }) });
export type Cohost = z.infer<typeof cohost>;

// ---------------------------------------------------------------- the link to a seat

export const seatLinkInput = z.strictObject({ token: z.string().max(100) });
export type SeatLinkInput = z.output<typeof seatLinkInput>;

/** A seat as the holder of its link sees it. */
export interface LinkedSeat {
  user: { id: string; display_name: string };
  seminar: {
    id: string;
    slug: string;
    title: string;
    host: { display_name: string };
    starts_at: string;
    duration_minutes: number;
    /** The planned end. */
    ends_at: string;
  };
}
