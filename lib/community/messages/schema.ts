import { z } from "zod";
import { pageInput } from "@/lib/base/platform/pagination";
import { line, paragraphs } from "@/lib/base/platform/text";
import { offerKinds } from "@/lib/catalogue/offers/kind";

export const messageListInput = z.strictObject({ id: z.uuid(), ...pageInput });
export type MessageListInput = z.output<typeof messageListInput>;

const words = {
  subject: line(120).min(1),
  text: paragraphs(5000).min(1),
};

/** Without `confirm` nothing is sent, and the error says how many people would receive it. */
export const sendMessageInput = z.strictObject({
  id: z.uuid(),
  ...words,
  confirm: z.literal(true).optional(),
  idempotency_key: z.string().min(1).max(255).optional(),
});
export type SendMessageInput = z.output<typeof sendMessageInput>;

export const messageSchema = z.object({
  id: z.uuid(),
  subject: z.string(),
  text: z.string(),
  /** The number of people that it was sent to. */
  receivers: z.int(),
  sent_at: z.iso.datetime(),
});
export type Message = z.infer<typeof messageSchema>;

/** Latest first. */
export const messageListSchema = z.object({
  items: z.array(messageSchema),
  next_cursor: z.string().nullable(),
  /** The number of people who would receive a message sent now. */
  receivers: z.int(),
});
export type MessageList = z.infer<typeof messageListSchema>;

/** Names the host and the receiver, as the link in each email does. */
export const muteInput = z.strictObject({ host_id: z.uuid(), token: z.string().min(1).max(100) });
export type MuteInput = z.output<typeof muteInput>;

// ---------------------------------------------------------------- what forms send

export const sendMessageForm = z
  .strictObject({ kind: z.enum(offerKinds), id: z.uuid(), ...words, confirm: z.literal("on").optional() })
  .transform(({ kind, confirm, ...message }) => ({
    kind,
    input: { ...message, ...(confirm && { confirm: true as const }) } satisfies SendMessageInput,
  }));

export const muteForm = z.strictObject({ ...muteInput.shape, muted: z.enum(["yes", "no"]) });
