import type { Attended } from "./schema";

/** How many had a seat, came and did not; whoever was removed had one. */
export function countPeople(people: readonly Pick<Attended, "came_at">[]) {
  const came = people.filter(({ came_at }) => came_at !== null).length;
  return { seats: people.length, came, missed: people.length - came };
}

/** Whole minutes, and one for whoever was there at all. */
export function minutesOf(seconds: number): number {
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60));
}
