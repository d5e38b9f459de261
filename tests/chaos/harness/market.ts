import type { Pool } from "pg";
import { course, seminar, slots, type Wanted } from "./goods";
import { host } from "./people";

const slotsPerHost = 50;
const seatsPerSeminar = 500;

/** Something to buy for each of so many buyers: half of them seats, the others courses and times. */
export async function market(sql: Pool, buyers: number): Promise<Wanted[]> {
  const seats = Math.ceil(buyers / 2);
  const times = Math.floor(buyers / 5);
  const wanted: Wanted[] = [];
  while (wanted.length < seats) {
    const capacity = Math.min(seatsPerSeminar, seats - wanted.length);
    const item_id = await seminar(sql, (await host(sql)).id, capacity);
    for (let seat = 0; seat < capacity; seat++) wanted.push({ kind: "seminar", item_id });
  }
  while (wanted.length < seats + times) {
    const count = Math.min(slotsPerHost, seats + times - wanted.length);
    for (const { service, slot } of await slots(sql, (await host(sql)).id, count))
      wanted.push({ kind: "service", item_id: service, slot_id: slot });
  }
  const item_id = await course(sql, (await host(sql)).id);
  const immediate_start = { start_now: true, right_lost: true } as const;
  while (wanted.length < buyers) wanted.push({ kind: "course", item_id, immediate_start });
  return wanted;
}
