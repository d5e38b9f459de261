import { db } from "@/lib/base/platform/db";
import { consumeLocally } from "@/lib/base/platform/rate-limit";
import type { Participant } from "@/lib/people/identity/actor";
import { enterBooking } from "./enter-booking";
import { ConsentRequired } from "./errors";
import { issueRoomToken } from "./issue-room-token";
import { keepRoomOpen } from "./open-room";
import { findOpenRoom } from "./permission-queries";
import { needsConsent, recordingConsentVersion, showState } from "./rules";
import type { EnterRoomInput, RoomToken } from "./schema";

const tokenRate = { name: "room_pass", points: 30, per: 60 };

/**
 * Returns a token for the room of a seminar or a booked session to anyone who may enter it now. Throws the refusals of
 * `decideEntry` and `refuseBookingEntry`, ConsentRequired, RateLimited, and Unavailable while there is no room to
 * enter.
 */
export async function enterRoom(person: Participant, input: EnterRoomInput): Promise<RoomToken> {
  await consumeLocally(tokenRate, person.id);
  const { order_id, seminar_id, recording_consent } = input;
  if (order_id) return enterBooking(person, order_id);
  return enterSeminar(person, String(seminar_id), recording_consent === true);
}

async function enterSeminar(
  person: Participant,
  seminar_id: string,
  hasConsented: boolean,
): Promise<RoomToken> {
  const { role, handRaisedAt, session, startsAt, entrance } = await findOpenRoom(person, seminar_id);
  if (needsConsent(entrance)) {
    if (!hasConsented) throw new ConsentRequired();
    await keepConsent(person.id, seminar_id);
  }
  await keepRoomOpen({ room: session.room, startsAt, state: showState(session) });
  return {
    ...(await issueRoomToken(person, { room: session.room, role, handRaisedAt })),
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
