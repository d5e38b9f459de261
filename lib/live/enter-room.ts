import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { spendLocally } from "@/lib/platform/rate-limit";
import { after, minutes } from "@/lib/platform/time";
import { refusal } from "./errors";
import { roomGateway } from "./gateway";
import { type EntranceRow, entranceColumns } from "./queries";
import { decideEntry } from "./rules";
import type { EnterRoomInput, RoomPass } from "./schema";

const passLifetime = minutes(10);
const passRate = { name: "room_pass", points: 30, per: 60 };

/** A pass into the seminar's room for whoever may enter it now. Throws what `decideEntry` refuses for, and RateLimited. */
export async function enterRoom(actor: Actor, { seminar_id }: EnterRoomInput): Promise<RoomPass> {
  await spendLocally(passRate, actor.id);
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

interface SeminarEntrance extends EntranceRow {
  startsAt: Date;
}

/** One statement, since everyone in a seminar asks for a pass within the same minute. */
async function findEntrance(userId: string, seminarId: string): Promise<SeminarEntrance> {
  const [row] = await db.$queryRaw<SeminarEntrance[]>`
    select ${entranceColumns(userId)}, s.starts_at as "startsAt"
    from app.seminars s
    where s.id = ${seminarId}::uuid`;
  return row ?? { seminar: null, seat: null, session: null, startsAt: new Date(0) };
}
