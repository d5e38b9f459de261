import { describe, expect, test } from "vitest";
import { z } from "zod";
import { emailAddress, line, paragraphs, searchWords } from "@/lib/base/platform/text";

const title = line(120).min(1);
const accepts = (schema: z.ZodType, text: string) => schema.safeParse(text).success;

describe("a line of text", () => {
  test.each([
    ["letters of any script", "Åsa, Ærø, Łódź, Δέλτα, 静かな朝, שלום"],
    ["emoji joined into one", "Familj 👩‍👩‍👧‍👦 och 👨🏽‍⚕️"],
    ["a picture said to be one", "❤️ ☯︎ ©️"],
    ["a keycap", "1️⃣ #️⃣"],
    ["a flag of a country, and of a part of one", "🇸🇪 🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
    ["Persian, whose words hold a non-joiner", "می‌خواهم"],
    ["Devanagari and Malayalam, whose letters hold joiners", "क्‍ष ന്‍"],
    ["a variant of a Chinese sign", "葛󠄀城"],
    ["emoji alone", "🌕"],
  ])("keeps %s", (_what, text) => expect(title.parse(text)).toBe(text));

  test.each([
    ["nothing", "  \t "],
    ["a blank that is a letter", "ㅤ"],
    ["a blank of Braille", "⠀"],
    ["a mark without a letter", "\u0301"],
    ["zero width", "\u200b"],
    ["zero width within", "adm\u200bin"],
    ["a soft hyphen", "ad\u00admin"],
    ["a joiner between Latin letters", "ad\u200dmin"],
    ["a joiner after everything", "admin\u200d"],
    ["a selector without a picture", "admin\ufe0f"],
    ["another direction", "\u202enimda"],
    ["an isolate", "admin\u2066"],
    ["a mark of direction", "admin\u200e!"],
    ["tags without a flag", "admin\u{e0061}"],
    ["a bell", "a\u0007"],
    ["an escape", "\u001b[31m"],
    ["a break", "a\nb"],
    ["a return", "a\rb"],
    ["a tab within", "a\tb"],
    ["a separator of lines", "a\u2028b"],
    ["NUL", "a\u0000"],
    ["a C1 control", "a\u0085b"],
    ["half a character", "a\ud83d"],
    ["what is no character", "a\uffff"],
  ])("refuses %s", (_what, text) => expect(accepts(title, text)).toBe(false));

  test("is stored composed, trimmed and no longer than said", () => {
    expect(title.parse("  A\u030asa\u00a0")).toBe("Åsa");
    expect(accepts(line(3), "å".normalize("NFD").repeat(3))).toBe(true);
    expect(accepts(line(3), "åååå")).toBe(false);
    expect(line(3).parse(" ")).toBe("");
  });

  test("names what it refuses", () => {
    expect(title.safeParse("a\u200bb").error?.issues).toMatchObject([{ message: "must not contain U+200B" }]);
  });
});

test("paragraphs have breaks of one kind, and tabs", () => {
  const text = paragraphs(100);
  expect(text.parse("a\r\nb\rc\u2028d\te\n")).toBe("a\nb\nc\nd\te");
  expect(accepts(text, "a\u000bb")).toBe(false);
  expect(accepts(text, "a\u202eb")).toBe(false);
  // A form counts a break as one character, and sends two.
  expect(accepts(paragraphs(3), "a\r\nb")).toBe(true);
});

test("words are searched for as they are stored", () => {
  expect(searchWords(100).parse(" a\u030ander\u200bna ")).toBe("ånderna");
  expect(accepts(searchWords(100), "a\u0000")).toBe(false);
});

test("an address is written one way", () => {
  expect(emailAddress.parse(" Asha@RÅD.se")).toBe("asha@xn--rd-yia.se");
  expect(emailAddress.parse("asha@xn--rd-yia.se")).toBe("asha@xn--rd-yia.se");
  expect(emailAddress.parse("asha@ra\u030ad.se")).toBe("asha@xn--rd-yia.se");
  for (const wrong of ["a@ö.se@evil.se", "a@ö.se/x", "a@ö.se:80", "a\u0000@b.se", "a@\u200b.se", "@ö.se"]) {
    expect(accepts(emailAddress, wrong), wrong).toBe(false);
  }
});

describe("whatever is given to be stored", () => {
  const modules = import.meta.glob<Record<string, unknown>>("/lib/*/*/{schema,form-schema}.ts", {
    eager: true,
  });
  const inputs = Object.entries(modules).flatMap(([file, exports]) =>
    Object.entries(exports)
      .filter(([name, value]) => /(Input|Form)$/.test(name) && value instanceof z.ZodType)
      .map(([name, value]) => [`${file.slice(5)} ${name}`, value as z.ZodType] as const),
  );

  /** Checked against what is known, or by the shape that it must have, and shown to nobody. */
  const unread = /(password|token|cursor|next|idempotency_key|range|if_range)$/;
  const soughtFor = /(\.q|\.action|\.order_number)$/;
  const withBreaks =
    /(bio|description|body|text|details|reasoning|statement|about|teaches|answers\.\*|^\.\*|address|reason)$/;

  test("has been found", () => expect(inputs.length).toBeGreaterThan(100));

  test.each(inputs)("is text that can be read: %s", (_name, input) => {
    for (const [path, leaf] of leaves(input, "")) {
      if (unread.test(path)) continue;
      for (const hostile of ["\u200b", "\u202e", "\u0007", "\u0000", "A\u030a"]) {
        expect(written(leaf, `a${hostile}b`), path).not.toContain(hostile);
      }
      if (!soughtFor.test(path)) expect(written(leaf, "\u2800"), path).toBe("");
      if (!withBreaks.test(path)) expect(written(leaf, "a\nb"), path).not.toContain("\n");
    }
  });
});

/** What is stored of a text, or nothing where it is refused. */
function written(leaf: z.ZodType, text: string): string {
  const { data } = leaf.safeParse(text);
  return typeof data === "string" ? data : "";
}

/** The parts of a schema that take a text, by their path. */
function leaves(schema: z.ZodType, path: string): [path: string, leaf: z.ZodType][] {
  const { def } = schema as unknown as { def: Record<string, unknown> & { type: string } };
  const at = (inner: unknown, name = "") => leaves(inner as z.ZodType, name ? `${path}.${name}` : path);
  switch (def.type) {
    case "object":
      return Object.entries((schema as z.ZodObject).shape).flatMap(([name, inner]) => at(inner, name));
    case "array":
      return at(def.element);
    case "record":
      return at(def.valueType, "*");
    case "union":
      return (def.options as z.ZodType[]).flatMap((option) => at(option));
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "nonoptional":
    case "readonly":
      return at(def.innerType);
    case "pipe": {
      const inner = [def.out, def.in].find((side) => holdsFields(side as z.ZodType));
      return inner ? at(inner) : [[path, schema]];
    }
    default:
      return [[path, schema]];
  }
}

function holdsFields(schema: z.ZodType): boolean {
  const { def } = schema as unknown as { def: { type: string; in?: z.ZodType; out?: z.ZodType } };
  if (def.type === "pipe") return [def.in, def.out].some((side) => side && holdsFields(side));
  return ["object", "union", "record"].includes(def.type);
}
