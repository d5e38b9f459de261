import { db, violatedConstraint } from "@/lib/base/platform/db";
import { consume, consumeLocally } from "@/lib/base/platform/rate-limit";
import type { Participant } from "@/lib/people/identity/actor";
import { broadcast } from "./broadcast";
import { showMessage } from "./chat-queries";
import { messageRate, slowMessageRate } from "./chat-rules";
import { ChatClosed } from "./errors";
import { findOpenRoom } from "./permission-queries";
import type { ChatMessage, PostMessageInput } from "./schema";

/** Throws the refusals of `decideEntry`, ChatClosed, RateLimited. */
export async function postMessage(person: Participant, { id, text }: PostMessageInput): Promise<ChatMessage> {
  await consumeLocally(messageRate, person.id);
  const { role, session } = await findOpenRoom(person, id);
  if (session.chat === "closed") throw new ChatClosed();
  if (session.chat === "slow" && role !== "host")
    await consume(slowMessageRate, `${session.id}:${person.id}`);

  const message = await write(session.id, person, text);
  await broadcast(session.room, { topic: "chat", body: { type: "message", message } });
  return message;
}

async function write(liveSessionId: string, person: Participant, text: string): Promise<ChatMessage> {
  try {
    const row = await db.liveMessage.create({ data: { liveSessionId, userId: person.id, text } });
    return showMessage({ ...row, user: person });
  } catch (error) {
    if (violatedConstraint(error) === "live_messages_in_open_chat") throw new ChatClosed();
    throw error;
  }
}
