import { isId } from "@/lib/base/platform/slug";
import { Unauthenticated } from "@/lib/people/identity/errors";
import { belongsInBooking, orderOfRoom } from "./booking-queries";
import { NoSeat } from "./errors";
import { roomGateway } from "./gateway";
import { findPermissions } from "./permission-queries";
import { findOpenSeminar } from "./queries";

/**
 * Checks that a token issued some minutes ago still opens its room: LiveKit accepts it for its whole lifetime, whatever
 * has happened since. Throws Unauthenticated, NoSeat.
 */
export async function verifyRoomToken(token: string): Promise<void> {
  const admitted = await roomGateway().readToken(token);
  if (!admitted) throw new Unauthenticated();
  if (!isId(admitted.identity) || !(await opens(admitted))) throw new NoSeat();
}

async function opens({ room, identity }: { room: string; identity: string }): Promise<boolean> {
  const orderId = orderOfRoom(room);
  if (orderId) return belongsInBooking(identity, orderId);
  const seminarId = await findOpenSeminar(room);
  const found = seminarId ? await findPermissions(seminarId, identity) : null;
  return Boolean(found?.permissions);
}
