import { describe, expect, it } from "vitest";
import { readDocument } from "@/lib/system/privacy/read-document";
import { fillIn, toPlainText } from "@/lib/system/privacy/rules";
import { documentNames, type LegalDocument } from "@/lib/system/privacy/schema";

const pages = new Set([...documentNames.map((name) => `/${name}`), "/orders"]);

function wholeText({ preface, sections }: LegalDocument): string {
  return [preface, ...sections.map(({ body }) => body)].join("\n");
}

function subheadings(document: LegalDocument): number[] {
  return document.sections.map(({ body }) => body.match(/^### /gm)?.length ?? 0);
}

function linksWithin(document: LegalDocument): string[] {
  return [...wholeText(document).matchAll(/\]\((\/[^)]*)\)/g)].map(([, href = ""]) => href);
}

describe.each(documentNames)("the document %s", (name) => {
  it("says the same in both languages, part by part, in the same version", async () => {
    const sv = await readDocument(name, "sv");
    const en = await readDocument(name, "en");
    expect(en.version).toBe(sv.version);
    expect(en.date).toBe(sv.date);
    expect(en.reviewed).toBe(sv.reviewed);
    expect(subheadings(en)).toEqual(subheadings(sv));
  });

  it.each(["sv", "en"] as const)("can be linked to part by part (%s)", async (locale) => {
    const ids = (await readDocument(name, locale)).sections.map(({ id }) => id);
    expect(ids).not.toContain("");
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("links to pages that exist, in its own language", async () => {
    for (const href of linksWithin(await readDocument(name, "sv"))) expect(pages).toContain(href);
    for (const href of linksWithin(await readDocument(name, "en"))) {
      expect(href).toMatch(/^\/en\//);
      expect(pages).toContain(href.replace("/en", ""));
    }
  });

  it.each(["sv", "en"] as const)("leaves nothing to be filled in (%s)", async (locale) => {
    expect(wholeText(await readDocument(name, locale))).not.toMatch(/fylls i|filled in|[{}]/);
  });

  it.each(["sv", "en"] as const)("keeps its voice down (%s)", async (locale) => {
    expect(wholeText(await readDocument(name, locale))).not.toContain("!");
  });
});

it("says whose it is where that is known, and otherwise that nobody has said", () => {
  const source = "{no name} Ett prov.\n- **Namn:** {name}\n- **E-post:** [{email}](mailto:{email})\nSlut.";
  expect(fillIn(source, {})).toBe("Ett prov.\nSlut.");
  expect(fillIn("{no name}Ett prov.", {})).toBe("Ett prov.");
  expect(fillIn(source, { name: "A*B <AB>" })).toBe("- **Namn:** A\\*B \\<AB\\>\nSlut.");
  expect(fillIn(source, { name: "AB", email: "hej@ab.example" })).toBe(
    "- **Namn:** AB\n- **E-post:** [hej@ab.example](mailto:hej@ab.example)\nSlut.",
  );
});

it("is read as a file without marks", () => {
  const preface =
    "Se [köpen](/orders) och **allt** [annat](https://aveli.example/a).\n- Ett\n- Två - tre\n2 \\* 3";
  const text = toPlainText({ title: "Villkor", preface, sections: [] } as unknown as LegalDocument);
  expect(text).toBe("Villkor\n\nSe köpen och allt annat.\n\nEtt\n\nTvå - tre\n2 * 3\n");
});

/** What people should be told of, by a word that only stands there if they are. */
it.each([
  [
    "privacy",
    [
      "### Omdömen",
      "### Värdar du följer",
      "säkerhetslogg",
      "utkast",
      "730 dagar",
      "förseglat",
      "fil hos oss",
    ],
  ],
  ["terms", ["## Omdömen", "heter så", "senast publicerade först"]],
  ["cookies", ["aveli:draft:", "aveli:reload:", "aveli_hint", "aveli_seat"]],
] as const)("the document %s tells of what the code keeps and does", async (name, words) => {
  const { sections, preface } = await readDocument(name, "sv");
  const text = [preface, ...sections.map(({ title, body }) => `## ${title}\n${body}`)].join("\n");
  for (const word of words) expect(text).toContain(word);
});

it("tells of nothing that does not exist", async () => {
  for (const name of documentNames) {
    const text = `${wholeText(await readDocument(name, "sv"))}\n${wholeText(await readDocument(name, "en"))}`;
    expect(text).not.toMatch(/inga omdömen|no reviews|nyhetsbrev|newsletter|profilbild|profile picture/i);
  }
});
