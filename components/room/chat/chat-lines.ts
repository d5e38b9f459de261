import type { ChatMessage } from "@/lib/live/schema";

/** What has been written, oldest first, as far back as it has been read. */
export interface Conversation {
  messages: readonly ChatMessage[];
  /** Where to go on reading backwards; null at the beginning. */
  earlier: string | null;
  /** What has come since the history was last asked for, which its answer may not hold. */
  since: readonly ChatMessage[];
  /** What has been deleted, which a slow answer may still hold. */
  gone: readonly string[];
}

export const silence: Conversation = { messages: [], earlier: null, since: [], gone: [] };

/** The moment before the history is asked for. */
export function askingAnew(conversation: Conversation): Conversation {
  return { ...conversation, since: [] };
}

/** The newest as the server remembers it: what it holds no longer has been deleted meanwhile. */
export function withHistory(
  conversation: Conversation,
  page: readonly ChatMessage[],
  earlier: string | null,
): Conversation {
  const { since, gone } = conversation;
  return { ...conversation, earlier, messages: inOrder([...page, ...since], gone) };
}

/** What was written before all that has been read. */
export function withEarlier(
  conversation: Conversation,
  page: readonly ChatMessage[],
  earlier: string | null,
): Conversation {
  const { messages, gone } = conversation;
  return { ...conversation, earlier, messages: inOrder([...page, ...messages], gone) };
}

/** News may come twice, or before the history that holds it. */
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
