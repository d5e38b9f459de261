import type { Participant } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { spendLocally } from "@/lib/platform/rate-limit";
import { after, minutes } from "@/lib/platform/time";
import { ConsentRequired } from "./errors";
import { roomGateway } from "./gateway";
import { keepRoomOpen } from "./open-room";
import { findOpenRoom } from "./place-queries";
import { needsConsent, recordingConsentVersion, showState } from "./rules";
import type { EnterRoomInput, RoomPass } from "./schema";

const passLifetime = minutes(10);
const passRate = { name: "room_pass", points: 30, per: 60 };

/**
 * A pass into the seminar's room for whoever may enter it now. Throws what `decideEntry` refuses for, ConsentRequired,
 * RateLimited, and Unavailable while there is no room to enter.
 */
export async function enterRoom(
  person: Participant,
  { seminar_id, recording_consent }: EnterRoomInput,
): Promise<RoomPass> {
  await spendLocally(passRate, person.id);
  const { role, handRaisedAt, session, startsAt, entrance } = await findOpenRoom(person, seminar_id);
  if (needsConsent(entrance)) {
    if (!recording_consent) throw new ConsentRequired();
    await keepConsent(person.id, seminar_id);
  }
  await keepRoomOpen({ room: session.room, startsAt, state: showState(session) });

  const gateway = roomGateway();
  const guest = { room: session.room, identity: person.id, name: person.displayName, role, handRaisedAt };
  return {
    mode: gateway.mode,
    ...(await gateway.admit(guest, passLifetime)),
    room: session.room,
    identity: person.id,
    role,
    expires_at: after(new Date(), passLifetime).toISOString(),
    is_here_already: session.isHere,
    is_recorded: entrance.recording.isOn,
  };
}

async function keepConsent(userId: string, seminarId: string): Promise<void> {
  await db.consent.createMany({
    data: { userId, seminarId, kind: "recording", version: recordingConsentVersion },
    skipDuplicates: true,
  });
}
