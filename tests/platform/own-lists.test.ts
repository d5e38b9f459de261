import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

function filesIn(folder: string, form: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => form.test(file))
    .map((file) => `${folder}/${file}`);
}

const wordsIn = (text: string) => [...text.matchAll(/"([\w-]+)"/g)].map(([, word]) => String(word));

/** The closed sets that lib declares: arrays of words alone. */
const sets = filesIn("lib", /\.ts$/).flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(/^export const (\w+) = \[((?:\s*"[\w-]+",?)+\s*)\] as const;/gm),
  ].map(([, name, words]) => ({ name: String(name), words: new Set(wordsIn(String(words))) })),
);

/** The names of words on screen begin alike: policy_strict, policy_flexible. */
function withoutPrefix(words: readonly string[]): string[] {
  const prefix = words[0]?.match(/^[a-z]+_/)?.[0] ?? "";
  return words.every((word) => word.startsWith(prefix))
    ? words.map((word) => word.slice(prefix.length))
    : [...words];
}

/** The lists of words that a source keeps itself, as an array or as the options of a form, and which set each repeats. */
function repeatedIn(source: string): string[] {
  const arrays = [...source.matchAll(/\[((?:\s*"[\w-]+",?)+\s*)\]/g)].map(([, words]) =>
    wordsIn(String(words)),
  );
  const options = [...source.matchAll(/<option[^>]* value="([\w-]+)"/g)].map(([, word]) => String(word));
  return [...arrays, options].flatMap((list) => {
    const words = new Set([...list, ...withoutPrefix(list)]);
    return sets
      .filter(({ words: set }) => set.size > 1 && [...set].every((word) => words.has(word)))
      .map(({ name }) => `${name}: ${list.join(", ")}`);
  });
}

describe("what lib declares as a closed set", () => {
  test("is found, and so is what repeats it", () => {
    expect(sets.map(({ name }) => name)).toEqual(expect.arrayContaining(["roles", "cancellationPolicies"]));
    expect(repeatedIn('const mine = ["policy_strict", "policy_flexible", "policy_moderate"]')).toHaveLength(
      1,
    );
    expect(repeatedIn('<option value="sv">…</option><option value="en">…</option>')).not.toEqual([]);
    expect(repeatedIn('["terms", "privacy"]')).toEqual([]);
  });

  test("is not repeated by what is on screen", () => {
    const files = [...filesIn("components", /\.tsx?$/), ...filesIn("app/[locale]", /\.tsx?$/)];
    const repeated = files
      .filter((file) => !file.startsWith("components/gallery/"))
      .flatMap((file) => repeatedIn(readFileSync(file, "utf8")).map((list) => `${file} repeats ${list}`));
    expect(repeated).toEqual([]);
  });
});
