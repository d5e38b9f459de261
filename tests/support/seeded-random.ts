/** Chance that can be had again: the same seed throws the same. */
export interface SeededRandom {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** True this often, of 1. */
  chance(probability: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(things: readonly T[]): T[];
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const random: SeededRandom = {
    // Mulberry32: four lines, a full period, and good enough to be unfair with.
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
