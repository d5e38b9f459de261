type Messages = { [key: string]: string | Messages };

type Key<Union> = Union extends unknown ? keyof Union : never;

/** What a kind's file says at a key, of all kinds that have it. */
type At<Union, K extends PropertyKey> = Union extends { [key in K]: infer Value } ? Value : never;

/** As one type without intersections, which next-intl's types would take apart at each use. */
type Merged<Chapters, Kind> = {
  [K in keyof Chapters | Key<Kind>]: K extends keyof Chapters
    ? Chapters[K] extends string
      ? Chapters[K]
      : Merged<Chapters[K], At<Kind, K>>
    : At<Kind, K> extends string
      ? At<Kind, K>
      : Merged<object, At<Kind, K>>;
};

/** Adds what chapters say of each kind of offer, from a file for each kind. */
export function withKinds<Chapters extends Messages, Kind extends Messages>(
  chapters: Chapters,
  kinds: readonly Kind[],
) {
  return kinds.reduce<Messages>(merge, chapters) as Merged<Chapters, Kind>;
}

function merge(one: Messages, other: Messages): Messages {
  const merged = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const own = merged[key];
    merged[key] = typeof own === "object" && typeof value === "object" ? merge(own, value) : value;
  }
  return merged;
}
