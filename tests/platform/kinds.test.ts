import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mayNameKinds, namedKinds } from "../support/named-kinds";

const files = ["lib", "app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.generated\.|\.d\.ts$/.test(file))
    .map((file) => `${folder}/${file}`),
);

const read = (file: string) => readFileSync(file, "utf8");

describe("the name of a kind", () => {
  test("stands nowhere but in the registries and in what is one kind's own", () => {
    const found = files.filter((file) => !mayNameKinds(file)).flatMap((file) => namedKinds(file, read(file)));
    expect(found).toEqual([]);
  });

  test("is looked for where there is something to find", () => {
    const own = files.filter(mayNameKinds).flatMap((file) => namedKinds(file, read(file)));
    expect(own.length).toBeGreaterThan(30);
    expect(files.filter((file) => !mayNameKinds(file)).length).toBeGreaterThan(700);
  });

  test.each([
    ["a comparison", `if (order.kind === "course") open();`],
    ["a switch", `switch (kind) { case "seminar": enter(); }`],
    ["a table", `const shelves = { course: 1, service: 2, seminar: 3 };`],
    ["a type", `interface Taken { kind: "service" | "seminar" }`],
    ["a set", `const kind = z.enum(["course", "service"]);`],
    ["a literal of a schema", `const kind = z.literal("service");`],
    ["SQL", `const sql = \`select from orders where kind = 'course' and id = \${id}\`;`],
    ["SQL in a string", `const sql = "select from orders where kind <> 'course'";`],
    ["an argument", `const isOne = isOffer("seminar", id);`],
    ["an attribute", `const art = <CoverArt kind="service" seed={id} />;`],
  ])("is found in %s", (_what, source) => {
    expect(namedKinds("lib/commerce/orders/planted.tsx", source)).not.toEqual([]);
  });

  test.each([
    ["a property", `type Place = Pick<Context, "service" | "host">["service"];`],
    ["a message", `const title = t("seminar");`],
    ["a set of rooms", `type Room = "seminar" | "booking";`],
    ["a relation", `const parts = { include: { service: true, seminar: true } };`],
    ["a column", "const sql = `select seminar_id from app.seats`;"],
    ["an address", `const path = \`/seminars/\${slug}\`;`],
  ])("is not meant by %s", (_what, source) => {
    expect(namedKinds("lib/commerce/orders/planted.tsx", source)).toEqual([]);
  });
});
