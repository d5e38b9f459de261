import { Unauthenticated } from "@/lib/identity/errors";
import { isId } from "@/lib/platform/slug";
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
  const seminarId = isId(pass.identity) ? await findOpenSeminar(pass.room) : null;
  const found = seminarId ? await findStanding(seminarId, pass.identity) : null;
  if (!found?.standing) throw new NoSeat();
}
