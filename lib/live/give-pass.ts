import type { Participant } from "@/lib/identity/actor";
import { after, minutes } from "@/lib/platform/time";
import { roomGateway } from "./gateway";
import type { RoomPass, Standing } from "./schema";

const passLifetime = minutes(10);

/** What lets a person into a room with the rights of their role, for some minutes. */
export async function givePass(
  { id: identity, displayName: name }: Participant,
  { room, ...standing }: Standing & { room: string },
): Promise<Omit<RoomPass, "is_here_already" | "is_recorded">> {
  const gateway = roomGateway();
  return {
    mode: gateway.mode,
    ...(await gateway.admit({ room, identity, name, ...standing }, passLifetime)),
    room,
    identity,
    role: standing.role,
    expires_at: after(new Date(), passLifetime).toISOString(),
  };
}
