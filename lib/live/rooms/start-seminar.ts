import { randomBytes } from "node:crypto";
import { queueEmails } from "@/lib/base/notify/queue-email";
import { writeAudit } from "@/lib/base/platform/audit";
import { type Database, Prisma, transaction } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { seminarLive } from "@/lib/commerce/orders/emails/seminar-reminders";
import type { Actor } from "@/lib/people/identity/actor";
import { refusal } from "./errors";
import { openRoom } from "./open-room";
import { findLed, findOpenState, type LedSeminar, lockLedToMove, showLiveState, untouched } from "./queries";
import { refuseStart } from "./rules";
import type { LiveSeminarInput, LiveState } from "./schema";

/**
 * Opens the room. Starting again keeps the same room. Throws Unavailable, and starts nothing, if the room cannot be
 * created.
 */
export async function startSeminar(actor: Actor, { id }: LiveSeminarInput): Promise<LiveState> {
  const seminar = await findLed(actor, id);
  assertStartable(seminar);
  if (seminar.session) {
    const open = await findOpenState(id);
    if (open) await openRoom(open);
    return showLiveState(seminar, "live", seminar.session);
  }
  // Unguessable and new each time, so that a token for an earlier room opens nothing.
  const room = `seminar-${randomBytes(12).toString("hex")}`;
  await openRoom({ room, startsAt: seminar.startsAt, state: untouched });
  return transaction((tx) => goLive(tx, actor, id, room));
}

function assertStartable(seminar: LedSeminar): void {
  const refused = refuseStart(seminar, new Date());
  if (refused) throw refusal(refused, seminar.startsAt);
}

async function goLive(tx: Database, actor: Actor, id: string, room: string): Promise<LiveState> {
  const seminar = await lockLedToMove(tx, actor, id);
  assertStartable(seminar);
  if (seminar.session) return showLiveState(seminar, "live", seminar.session);

  await tx.offer.update({ where: { id }, data: { status: "live" } });
  const { isRecorded } = await tx.seminar.findUniqueOrThrow({ where: { id }, select: { isRecorded: true } });
  const session = await tx.liveSession.create({ data: { seminarId: id, room } });
  if (isRecorded) await enqueue(tx, "start_recording", { sessionId: session.id });
  await tx.activity.create({
    data: {
      activityType: "seminar_live",
      actorId: actor.id,
      hostId: seminar.hostId,
      subjectTable: "seminars",
      subjectId: id,
      summary: seminar.title,
      metadata: { slug: seminar.slug },
    },
  });
  await tellGuests(tx, id);
  await writeAudit(tx, actor.id, { action: "seminar_started", subjectTable: "seminars", subjectId: id });
  return showLiveState(seminar, "live", session);
}

/** One statement, because a full seminar has thousands of guests. */
async function tellGuests(tx: Database, seminarId: string): Promise<void> {
  await queueEmails(
    tx,
    seminarLive,
    Prisma.sql`
      select order_id as "orderId", seminar_id as "seminarId" from app.seats
      where seminar_id = ${seminarId}::uuid and status = 'confirmed'`,
  );
}
