import { Unauthenticated } from "@/lib/identity/errors";
import { isId } from "@/lib/platform/slug";
import { belongsInBooking, orderOfRoom } from "./booking-queries";
import { NoSeat } from "./errors";
import { roomGateway } from "./gateway";
import { findStanding } from "./place-queries";
import { findOpenSeminar } from "./queries";

/**
 * Whether a pass that was given some minutes ago still opens its room: LiveKit believes it for as long as it was made
 * for, whatever has happened since. Throws Unauthenticated, NoSeat.
 */
export async function checkPass(token: string): Promise<void> {
  const pass = await roomGateway().readPass(token);
  if (!pass) throw new Unauthenticated();
  if (!isId(pass.identity) || !(await opens(pass))) throw new NoSeat();
}

async function opens({ room, identity }: { room: string; identity: string }): Promise<boolean> {
  const orderId = orderOfRoom(room);
  if (orderId) return belongsInBooking(identity, orderId);
  const seminarId = await findOpenSeminar(room);
  const found = seminarId ? await findStanding(seminarId, identity) : null;
  return Boolean(found?.standing);
}
