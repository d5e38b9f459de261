import { db } from "@/lib/base/platform/db";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import type { Participant } from "@/lib/people/identity/actor";
import { findReadable } from "./permission-queries";
import type { ChatMessage, ListMessagesInput } from "./schema";

const columns = {
  id: true,
  text: true,
  sentAt: true,
  user: { select: { id: true, displayName: true } },
} as const;

interface MessageRow {
  id: string;
  text: string;
  sentAt: Date;
  user: { id: string; displayName: string };
}

/** Lists messages that are not deleted, newest first. Throws the refusals of `refuseReading`. */
export async function listMessages(
  person: Participant,
  { id, limit, cursor }: ListMessagesInput,
): Promise<Page<ChatMessage>> {
  const key = decodeCursor(cursor, idKey);
  await findReadable(person, id);
  const rows = await db.liveMessage.findMany({
    where: { liveSession: { seminarId: id }, deletedAt: null, ...(key && { id: { lt: key[0] } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: columns,
  });
  return toPage(rows, limit, (row) => [row.id], showMessage);
}

export function showMessage({ id, user, text, sentAt }: MessageRow): ChatMessage {
  return { id, user: { id: user.id, display_name: user.displayName }, text, sent_at: sentAt.toISOString() };
}
