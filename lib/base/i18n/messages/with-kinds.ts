type Messages = { [key: string]: string | Messages };

type Both<Union> = (Union extends unknown ? (each: Union) => void : never) extends (both: infer All) => void
  ? All
  : never;

/** Adds what chapters say of each kind of offer, from a file for each kind. */
export function withKinds<Chapters extends Messages, Kind extends Messages>(
  chapters: Chapters,
  kinds: readonly Kind[],
) {
  return kinds.reduce<Messages>(merge, chapters) as Chapters & Both<Kind>;
}

function merge(one: Messages, other: Messages): Messages {
  const merged = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const own = merged[key];
    merged[key] = typeof own === "object" && typeof value === "object" ? merge(own, value) : value;
  }
  return merged;
}
