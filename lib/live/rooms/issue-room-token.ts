import { after, minutes } from "@/lib/base/platform/time";
import type { Participant } from "@/lib/people/identity/actor";
import { roomGateway } from "./gateway";
import type { ParticipantPermissions, RoomToken } from "./schema";

const tokenLifetime = minutes(10);

/** Issues a token that lets a person into a room with the rights of their role, for some minutes. */
export async function issueRoomToken(
  { id: identity, displayName: name }: Participant,
  { room, ...permissions }: ParticipantPermissions & { room: string },
): Promise<Omit<RoomToken, "is_here_already" | "is_recorded">> {
  const gateway = roomGateway();
  return {
    mode: gateway.mode,
    ...(await gateway.admit({ room, identity, name, ...permissions }, tokenLifetime)),
    room,
    identity,
    role: permissions.role,
    expires_at: after(new Date(), tokenLifetime).toISOString(),
  };
}
