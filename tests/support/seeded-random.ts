/** Reproducible random numbers: the same seed gives the same sequence. */
export interface SeededRandom {
  /** At least 0 and less than 1. */
  next(): number;
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean;
  /** An integer, both ends inclusive. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(things: readonly T[]): T[];
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const random: SeededRandom = {
    // Mulberry32: four lines, a full period, and random enough for tests.
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
    chance: (probability) => random.next() < probability,
    between: (least, most) => least + Math.floor(random.next() * (most - least + 1)),
    pick: (from) => from[Math.floor(random.next() * from.length)] as (typeof from)[number],
    shuffled(things) {
      const order = [...things];
      for (let last = order.length - 1; last > 0; last--) {
        const other = random.between(0, last);
        [order[last], order[other]] = [order[other], order[last]] as [(typeof order)[0], (typeof order)[0]];
      }
      return order;
    },
  };
  return random;
}
