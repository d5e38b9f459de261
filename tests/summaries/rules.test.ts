import { expect, it } from "vitest";
import { countPeople, minutesOf } from "@/lib/live/summaries/rules";

it("who had a seat came or did not", () => {
  const came_at = "2027-03-01T18:00:00Z";
  expect(countPeople([])).toEqual({ seats: 0, came: 0, missed: 0 });
  expect(countPeople([{ came_at }, { came_at: null }, { came_at }])).toEqual({
    seats: 3,
    came: 2,
    missed: 1,
  });
});

it.each([
  [0, 0],
  [1, 1],
  [89, 1],
  [90, 2],
  [3_600, 60],
])("%i seconds are %i minutes", (seconds, minutes) => {
  expect(minutesOf(seconds)).toBe(minutes);
});
