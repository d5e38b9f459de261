import type { ChatMessage } from "@/lib/live/rooms/schema";

/** The messages loaded so far, oldest first. */
export interface Conversation {
  messages: readonly ChatMessage[];
  /** The cursor for earlier messages; null at the beginning. */
  earlier: string | null;
  /** Messages that arrived since the history was last requested, whose response may not include them. */
  since: readonly ChatMessage[];
  /** Deleted messages, which a slow response may still include. */
  gone: readonly string[];
}

export const silence: Conversation = { messages: [], earlier: null, since: [], gone: [] };

/** Called right before the history is requested. */
export function askingAnew(conversation: Conversation): Conversation {
  return { ...conversation, since: [] };
}

/** Merges the latest messages from the server: those missing from it have been deleted meanwhile. */
export function withHistory(
  conversation: Conversation,
  page: readonly ChatMessage[],
  earlier: string | null,
): Conversation {
  const { since, gone } = conversation;
  return { ...conversation, earlier, messages: inOrder([...page, ...since], gone) };
}

/** Adds messages from before those already loaded. */
export function withEarlier(
  conversation: Conversation,
  page: readonly ChatMessage[],
  earlier: string | null,
): Conversation {
  const { messages, gone } = conversation;
  return { ...conversation, earlier, messages: inOrder([...page, ...messages], gone) };
}

/** A broadcast may arrive twice, or before the history that includes it. */
export function withMessage(conversation: Conversation, message: ChatMessage): Conversation {
  const { messages, since, gone } = conversation;
  return {
    ...conversation,
    messages: inOrder([...messages, message], gone),
    since: [...since, message],
  };
}

export function withoutMessage(conversation: Conversation, id: string): Conversation {
  const gone = [...conversation.gone, id];
  return { ...conversation, gone, messages: inOrder(conversation.messages, gone) };
}

function inOrder(messages: readonly ChatMessage[], gone: readonly string[]): readonly ChatMessage[] {
  const once = new Map(messages.map((message) => [message.id, message]));
  for (const id of gone) once.delete(id);
  return [...once.values()].sort(
    (one, other) => compare(one.sent_at, other.sent_at) || compare(one.id, other.id),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
