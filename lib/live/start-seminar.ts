import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/identity/actor";
import { type Database, transaction } from "@/lib/platform/db";
import { refusal } from "./errors";
import { roomGateway } from "./gateway";
import { findHosted, type HostedSeminar, lockHosted, showLiveState } from "./queries";
import { emptyRoomTimeout, refuseStart } from "./rules";
import type { LiveSeminarInput, LiveState } from "./schema";

/** Opens the room. Started twice, it stays the room that it is. */
export async function startSeminar(actor: Actor, { id }: LiveSeminarInput): Promise<LiveState> {
  const seminar = await findHosted(actor, id);
  assertStartable(seminar);
  if (seminar.session) return showLiveState(seminar, "live", seminar.session);

  // Unguessable, and another each time: a pass to an earlier room opens nothing.
  const room = `seminar-${randomBytes(12).toString("hex")}`;
  await roomGateway().openRoom(room, emptyRoomTimeout(seminar.startsAt, new Date()));
  return transaction((tx) => goLive(tx, actor, id, room));
}

function assertStartable(seminar: HostedSeminar): void {
  const refused = refuseStart(seminar, new Date());
  if (refused) throw refusal(refused, seminar.startsAt);
}

async function goLive(tx: Database, actor: Actor, id: string, room: string): Promise<LiveState> {
  const seminar = await lockHosted(tx, actor, id);
  assertStartable(seminar);
  if (seminar.session) return showLiveState(seminar, "live", seminar.session);

  await tx.seminar.update({ where: { id }, data: { status: "live" } });
  const session = await tx.liveSession.create({ data: { seminarId: id, room } });
  await tx.activity.create({
    data: {
      activityType: "seminar_live",
      actorId: actor.id,
      hostId: actor.id,
      subjectTable: "seminars",
      subjectId: id,
      summary: seminar.title,
      metadata: { slug: seminar.slug },
    },
  });
  return showLiveState(seminar, "live", session);
}
