import { createHash } from "node:crypto";
import { queueEmails } from "@/lib/base/notify/queue-email";
import { writeAudit } from "@/lib/base/platform/audit";
import { type Database, Prisma, transaction, violatedConstraint } from "@/lib/base/platform/db";
import { IdempotencyMismatch, NotFound } from "@/lib/base/platform/errors";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import type { HostMessage } from "@/prisma/generated/client";
import { hostMessage } from "./emails/host-message";
import { MessageNeedsConfirmation, NobodyToTell } from "./errors";
import { countReceivers, receiversOf } from "./queries";
import { assertNotTooMany } from "./rules";
import type { Message, SendMessageInput } from "./schema";

/**
 * Emails everyone who holds one of the host's offers, without revealing their addresses to the host. Unless confirmed,
 * only says how many people that is. With an idempotency key, repeating the attempt returns the message sent before and
 * sends nothing. Throws NotAHost, NotFound, NobodyToTell, RateLimited, MessageNeedsConfirmation, IdempotencyMismatch.
 */
export const sendMessage =
  (kind: OfferKind) =>
  async (actor: Actor, { idempotency_key: key, ...input }: SendMessageInput): Promise<Message> => {
    assertHost(actor);
    const { id, subject, text, confirm } = input;
    const attempt = key === undefined ? null : { idempotencyKey: key, idempotencyHash: digest(kind, input) };
    return transaction(async (tx) => {
      await lockOwnOffer(tx, actor, kind, id);
      const sent = attempt && (await findSent(tx, actor, attempt));
      if (sent) return sent;
      const receivers = await countReceivers(tx, kind, id, actor.id);
      if (receivers === 0) throw new NobodyToTell();
      const latest = await tx.hostMessage.findMany({
        where: { offerId: id },
        orderBy: { sentAt: "desc" },
        take: 10,
      });
      assertNotTooMany(
        latest.map(({ sentAt }) => sentAt),
        new Date(),
      );
      if (!confirm) throw new MessageNeedsConfirmation(receivers);

      const message = await tx.hostMessage.create({
        data: { hostId: actor.id, offerId: id, subject, text, receivers, ...attempt },
      });
      await queueLetters(tx, message.id, receiversOf(kind, id, actor.id));
      await writeAudit(tx, actor.id, {
        action: "message_sent",
        subjectTable: tableOf(kind),
        subjectId: id,
        details: { message_id: message.id, receivers },
      });
      return toMessage(message);
    }).catch((error: unknown) => {
      // A concurrent request used the same key for something else.
      if (violatedConstraint(error) === attemptKey) throw new IdempotencyMismatch();
      throw error;
    });
  };

interface Attempt {
  idempotencyKey: string;
  idempotencyHash: string;
}

const attemptKey = "host_messages_host_id_idempotency_key_key";

/** Returns the message that the same attempt sent before. Throws IdempotencyMismatch. */
async function findSent(tx: Database, { id: hostId }: Actor, attempt: Attempt): Promise<Message | null> {
  const { idempotencyKey, idempotencyHash } = attempt;
  const message = await tx.hostMessage.findUnique({
    where: { hostId_idempotencyKey: { hostId, idempotencyKey } },
  });
  if (message && message.idempotencyHash !== idempotencyHash) throw new IdempotencyMismatch();
  return message && toMessage(message);
}

function digest(kind: OfferKind, { id, subject, text, confirm }: SendMessageInput): string {
  return createHash("sha256")
    .update(JSON.stringify([kind, id, subject, text, confirm ?? false]))
    .digest("hex");
}

function toMessage({ id, subject, text, receivers, sentAt }: HostMessage): Message {
  return { id, subject, text, receivers, sent_at: sentAt.toISOString() };
}

/** Locks the offer, so that two concurrent messages are counted one after the other. */
async function lockOwnOffer(tx: Database, actor: Actor, kind: OfferKind, id: string): Promise<void> {
  const [item] = await tx.$queryRaw<unknown[]>`
    select id from app.offers
    where id = ${id}::uuid and kind = ${kind} and host_id = ${actor.id}::uuid for no key update`;
  if (!item) throw new NotFound();
}

/** One statement, because a popular offer has thousands of buyers and its row is locked meanwhile. */
async function queueLetters(tx: Database, messageId: string, receivers: Prisma.Sql): Promise<void> {
  await queueEmails(
    tx,
    hostMessage,
    Prisma.sql`select ${messageId}::uuid as "messageId", user_id as "userId" from (${receivers}) receivers`,
  );
}
