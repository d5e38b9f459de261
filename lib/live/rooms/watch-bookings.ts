import { belongsInBooking, listRecentRooms, orderOfRoom } from "./booking-queries";
import { roomGateway } from "./gateway";

/**
 * Compares LiveKit's rooms with the booked sessions: only buyer and host may be in one, and nobody once the time is
 * over.
 */
export async function watchBookings(now: Date): Promise<void> {
  for (const { room, isOver } of await listRecentRooms(now)) {
    const people = await roomGateway().findPeople(room);
    if (!people) continue;
    if (isOver) await roomGateway().closeRoom(room);
    else for (const { identity } of people) await keepOut({ room, identity });
  }
}

/** Disconnects a person from the room of a booking where they do not belong, or no longer do. */
export async function keepOut({ room, identity }: { room: string; identity: string }): Promise<void> {
  const orderId = orderOfRoom(room);
  if (!orderId || (await belongsInBooking(identity, orderId))) return;
  await roomGateway().remove(room, identity);
}
