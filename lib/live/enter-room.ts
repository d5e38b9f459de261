import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { after, minutes } from "@/lib/platform/time";
import { refusal } from "./errors";
import { roomGateway } from "./gateway";
import { decideEntry, type Entrance } from "./rules";
import type { EnterRoomInput, RoomPass } from "./schema";

const passLifetime = minutes(10);

/** A pass into the seminar's room for whoever may enter it now. Throws what `decideEntry` refuses for. */
export async function enterRoom(actor: Actor, { seminar_id }: EnterRoomInput): Promise<RoomPass> {
  const { startsAt, ...entrance } = await findEntrance(actor.id, seminar_id);
  const entry = decideEntry({ person: actor, ...entrance });
  if ("refused" in entry) throw refusal(entry.refused, startsAt);

  const gateway = roomGateway();
  const guest = { room: entry.room, identity: actor.id, name: actor.displayName, role: entry.role };
  return {
    mode: gateway.mode,
    ...(await gateway.admit(guest, passLifetime)),
    room: entry.room,
    identity: actor.id,
    role: entry.role,
    expires_at: after(new Date(), passLifetime).toISOString(),
  };
}

type EntranceRow = {
  [Part in "seminar" | "seat" | "session"]: Entrance[Part];
} & { startsAt: Date };

/** One statement, since everyone in a seminar asks for a pass within the same minute. */
async function findEntrance(userId: string, seminarId: string): Promise<EntranceRow> {
  const [row] = await db.$queryRaw<EntranceRow[]>`
    select
      json_build_object('hostId', s.host_id, 'status', s.status) as seminar,
      (
        select json_build_object('status', t.status, 'stageRole', t.stage_role)
        from app.seats t
        where t.user_id = ${userId}::uuid and t.seminar_id = s.id
        order by array_position(array['removed', 'confirmed', 'held', 'released'], t.status)
        limit 1
      ) as seat,
      (
        select json_build_object('room', l.room)
        from app.live_sessions l
        where l.seminar_id = s.id and l.ended_at is null
      ) as session,
      s.starts_at as "startsAt"
    from app.seminars s
    where s.id = ${seminarId}::uuid`;
  return row ?? { seminar: null, seat: null, session: null, startsAt: new Date(0) };
}
