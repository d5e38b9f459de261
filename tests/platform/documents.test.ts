import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const documents = [
  ...readdirSync("."),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map((name) => join("docs", name)),
]
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, text: readFileSync(name, "utf8") }));

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, part]) => String(part));

/** The anchor that code hosts give a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");

const anchorsOf = (file: string) => found(readFileSync(file, "utf8"), /^#+ (.+)$/gm).map(anchorOf);

/** What is wrong in any of them, under its name. */
const inAll = (faults: (text: string, name: string) => string[]) =>
  documents.flatMap(({ name, text }) => faults(text, name).map((fault) => `${name}: ${fault}`));

test("every link leads somewhere", () => {
  const lost = inAll((text, name) =>
    found(text, /\]\((?!\w+:)([^)\s]+)\)/g).filter((link) => {
      const [path, anchor] = link.split("#");
      const target = path ? join(dirname(name), path) : name;
      return !existsSync(target) || (anchor && !anchorsOf(target).includes(anchor));
    }),
  );
  expect(lost).toEqual([]);
});

test("the files, scripts and targets that they name are there", () => {
  const paths = /`((?:app|components|docs|lib|prisma|tests)\/[^`\s*<…]+)`/g;
  expect(inAll((text) => found(text, paths).filter((path) => !existsSync(path)))).toEqual([]);

  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(inAll((text) => found(text, /npm run ([\w:]+)/g).filter((name) => !scripts[name]))).toEqual([]);

  const targets = found(readFileSync("Makefile", "utf8"), /^([a-z ]+): /gm).flatMap((line) =>
    line.split(" "),
  );
  expect(
    inAll((text) => found(text, /(?:`|^)make (\w+)/gm).filter((name) => !targets.includes(name))),
  ).toEqual([]);
});

test("decisions are numbered in a row, have one form, and stand in the index as they call themselves", () => {
  const folder = "docs/decisions";
  const decisions = readdirSync(folder).filter((name) => name !== "README.md");
  const index = readFileSync(join(folder, "README.md"), "utf8");
  for (const [i, name] of decisions.sort().entries()) {
    const text = readFileSync(join(folder, name), "utf8");
    const number = String(i + 1).padStart(3, "0");
    const [, title, date, status] =
      /^# \d{3} (.+)\n\n- Date: (\d{4}-\d\d-\d\d)\n- Status: (accepted|superseded by \d{3})\n/.exec(text) ??
      [];
    expect(text, name).toMatch(new RegExp(`^# ${number} `));
    expect(found(text, /^## (.+)$/gm), name).toEqual(["Context", "Decision", "Price"]);
    expect(index).toContain(`| ${number} | [${title}](${name}) | ${date} | ${status} |`);
  }
});
