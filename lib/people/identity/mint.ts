import type { Actor, ActorFacts, SeatHolder, SeatHolderFacts } from "./actor";

/** Few files may import this one (.dependency-cruiser.cjs), so that a forgotten check does not compile elsewhere. */
export function mintActor(session: ActorFacts): Actor {
  return session as Actor;
}

export function mintSeatHolder(holder: SeatHolderFacts): SeatHolder {
  return holder as SeatHolder;
}
