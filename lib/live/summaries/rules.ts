import type { Attended } from "./schema";

/** Counts who had a seat, came and did not; people who were removed had a seat. */
export function countPeople(people: readonly Pick<Attended, "came_at">[]) {
  const came = people.filter(({ came_at }) => came_at !== null).length;
  return { seats: people.length, came, missed: people.length - came };
}

/** Rounds to whole minutes, and to at least one for a person who was there at all. */
export function minutesOf(seconds: number): number {
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60));
}
