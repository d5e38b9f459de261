import { db } from "@/lib/platform/db";
import { roomGateway } from "./gateway";

/** Sends someone out of a running room whose seat has ended since they came in. Throws Unavailable, to be tried again. */
export async function showOut({
  seminar_id,
  user_id,
}: {
  seminar_id: string;
  user_id: string;
}): Promise<void> {
  const [stay] = await db.$queryRaw<{ room: string }[]>`
    select l.room
    from app.live_sessions l join app.seminars s on s.id = l.seminar_id
    where l.seminar_id = ${seminar_id}::uuid and l.ended_at is null and s.host_id <> ${user_id}::uuid
      and not exists (
        select from app.seats t
        where t.seminar_id = s.id and t.user_id = ${user_id}::uuid and t.status = 'confirmed')`;
  if (stay) await roomGateway().moderate(stay.room, user_id, "remove");
}
