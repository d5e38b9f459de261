const closedReasons = [
  "no_seat",
  "seat_ended",
  "link_ended",
  "removed",
  "ended",
  "cancelled",
  "unauthenticated",
] as const;

/** Why a room's door stays closed to somebody. */
export type ClosedReason = (typeof closedReasons)[number];

export function isClosedReason(code: string): code is ClosedReason {
  return closedReasons.some((reason) => reason === code);
}
