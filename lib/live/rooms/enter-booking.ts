import type { Participant } from "@/lib/people/identity/actor";
import { findOpenBooking, roomOfOrder } from "./booking-queries";
import { roomGateway } from "./gateway";
import { issueRoomToken } from "./issue-room-token";
import { untouched } from "./queries";
import { emptyRoomTimeout } from "./rules";
import type { RoomToken } from "./schema";

/**
 * Returns a token for the room of a booked session, where both people have the same rights: both are seen and heard,
 * and nobody moderates. Throws the refusals of `refuseBookingEntry`, and Unavailable.
 */
export async function enterBooking(person: Participant, orderId: string): Promise<RoomToken> {
  const { startsAt } = await findOpenBooking(person, orderId);
  const gateway = roomGateway();
  const room = roomOfOrder(orderId);
  await gateway.openRoom(room, emptyRoomTimeout(startsAt, new Date()), untouched);
  const people = (await gateway.findPeople(room)) ?? [];
  return {
    ...(await issueRoomToken(person, { room, role: "speaker", handRaisedAt: null })),
    is_here_already: people.some(({ identity }) => identity === person.id),
    is_recorded: false,
  };
}
