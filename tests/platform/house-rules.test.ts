import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

interface Rule {
  name: string;
  /** Of folders, or of files where nothing is said. */
  scope?: "folder";
}

const config: { forbidden: Rule[] } = createRequire(import.meta.url)(resolve(".dependency-cruiser.cjs"));

/** One planted violation for each rule: the file that breaks it, and what it imports. */
const violations: Record<string, [file: string, imports: string]> = {
  "platform knows only itself": ["lib/base/platform/planted.ts", "@/lib/people/identity/actor"],
  "i18n knows only itself": ["lib/base/i18n/planted.ts", "@/lib/base/platform/money"],
  "identity knows only notify, platform, i18n": [
    "lib/people/identity/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "payouts knows only identity, platform": ["lib/people/payouts/planted.ts", "@/lib/commerce/orders/queries"],
  "offers knows only payouts, identity, platform": [
    "lib/catalogue/offers/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "covers knows only offers, identity, platform": [
    "lib/catalogue/covers/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "passes knows only seminars, offers, identity, platform": [
    "lib/catalogue/passes/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "kinds knows only courses, services, seminars, passes, offers, identity, platform": [
    "lib/catalogue/kinds/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "answers knows only services, identity, platform": [
    "lib/commerce/answers/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "follows knows only explore, offers, identity, notify, platform": [
    "lib/community/follows/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "explore knows only kinds, offers, identity, platform": [
    "lib/catalogue/explore/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "coupons knows only offers, identity, platform": [
    "lib/commerce/coupons/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "sellers knows only offers, identity, platform": [
    "lib/commerce/sellers/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "receipts knows only orders, offers, identity, platform, i18n": [
    "lib/commerce/receipts/planted.ts",
    "@/lib/commerce/payments/gateway",
  ],
  "courses knows only media, offers, identity, platform": [
    "lib/catalogue/courses/planted.ts",
    "@/lib/catalogue/seminars/queries",
  ],
  "services knows only offers, identity, platform": [
    "lib/catalogue/services/planted.ts",
    "@/lib/catalogue/courses/queries",
  ],
  "seminars knows only calendar, offers, payouts, identity, notify, platform": [
    "lib/catalogue/seminars/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "hosts knows only sellers, courses, services, seminars, passes, offers, payouts, identity, notify, platform":
    ["lib/community/hosts/planted.ts", "@/lib/commerce/orders/queries"],
  "orders knows only answers, coupons, kinds, offers, services, seminars, payouts, identity, notify, platform":
    ["lib/commerce/orders/planted.ts", "@/lib/commerce/payments/gateway"],
  "payments knows only orders, kinds, offers, seminars, payouts, identity, notify, platform": [
    "lib/commerce/payments/planted.ts",
    "@/lib/system/web/action",
  ],
  "sales knows only orders, offers, sellers, identity, platform, i18n": [
    "lib/commerce/sales/planted.ts",
    "@/lib/commerce/payments/gateway",
  ],
  "rooms knows only calendar, orders, seminars, identity, notify, platform": [
    "lib/live/rooms/planted.ts",
    "@/lib/commerce/payments/gateway",
  ],
  "media knows only identity, platform": ["lib/catalogue/media/planted.ts", "@/lib/commerce/orders/queries"],
  "recordings knows only media, rooms, seminars, offers, identity, notify, platform": [
    "lib/live/recordings/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "moderation knows only kinds, offers, identity, notify, platform, i18n": [
    "lib/community/moderation/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "admin knows only moderation, orders, sellers, identity, platform": [
    "lib/system/admin/planted.ts",
    "@/lib/commerce/payments/gateway",
  ],
  "buyers knows only kinds, offers, identity, platform, i18n": [
    "lib/commerce/buyers/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "messages knows only kinds, offers, identity, notify, platform": [
    "lib/community/messages/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "reviews knows only offers, identity, platform": [
    "lib/community/reviews/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "summaries knows only rooms, identity, platform, i18n": [
    "lib/live/summaries/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "feed knows only offers, identity, platform": [
    "lib/community/feed/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "calendar knows only offers, identity, platform, i18n": [
    "lib/catalogue/calendar/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "notify knows only platform, i18n": ["lib/base/notify/planted.ts", "@/lib/commerce/orders/queries"],
  "emails knows only follows, hosts, identity, rooms, messages, moderation, orders, payments, recordings, notify, i18n":
    ["lib/system/emails/planted.ts", "@/lib/catalogue/seminars/queries"],
  "privacy knows only identity, platform, i18n, every chapter's personal-data": [
    "lib/system/privacy/planted.ts",
    "@/lib/commerce/orders/queries",
  ],
  "web knows only identity, platform, i18n": ["lib/system/web/planted.ts", "@/lib/commerce/orders/queries"],
  "every folder of lib has a place": ["lib/newcomer/planted.ts", "@/lib/base/platform/money"],
  "components take data and actions as props": [
    "components/offers/planted.ts",
    "@/lib/catalogue/seminars/queries",
  ],
  "components/ui could ship in another product": [
    "components/ui/planted.ts",
    "@/lib/catalogue/seminars/schema",
  ],
  "lib does not know who calls it": ["lib/commerce/orders/upwards.ts", "@/app/page"],
  "nothing imports system/run": ["app/planted.ts", "@/lib/system/run/worker"],
  "nothing imports tests": ["app/testing.ts", "@/tests/support/people"],
  "only sessions mint actors": ["lib/commerce/orders/pretend.ts", "@/lib/people/identity/mint"],
  "Prisma stays in lib's queries and commands": ["app/prisma.ts", "@prisma/client"],
  "schemas and rules do no I/O": ["lib/commerce/orders/rules.ts", "@/lib/base/platform/db"],
  "Stripe stays in *.stripe.ts": ["lib/commerce/payments/charge.ts", "stripe"],
  "LiveKit's server SDK stays in *.livekit.ts": ["lib/live/rooms/token.ts", "livekit-server-sdk"],
  "LiveKit's client stays in components/room": ["components/offers/room.ts", "livekit-client"],
  "Next stays in app, components and lib/system/web": [
    "lib/people/identity/redirecting.ts",
    "next/navigation",
  ],
  "no cycles": ["lib/commerce/orders/one.ts", "./two"],
  "no cycles between folders of components": ["components/member/there.ts", "@/components/studio/here"],
};

/** What the violations import, and what the rules leave in peace. */
const innocent = [
  "app/page.ts",
  "components/member/here.ts",
  "components/studio/here.ts",
  "lib/people/identity/actor.ts",
  "lib/people/identity/mint.ts",
  "lib/commerce/orders/personal-data.ts",
  "lib/commerce/orders/queries.ts",
  "lib/commerce/payments/gateway.ts",
  "lib/base/platform/db.ts",
  "lib/base/platform/money.ts",
  "lib/system/run/worker.ts",
  "lib/catalogue/seminars/queries.ts",
  "lib/catalogue/seminars/schema.ts",
  "lib/catalogue/courses/queries.ts",
  "lib/system/web/action.ts",
  "tests/support/people.ts",
];

const allowed: [file: string, imports: string][] = [
  ["lib/commerce/orders/two.ts", "./one"],
  ["lib/commerce/payments/gateway.stripe.ts", "stripe"],
  ["lib/live/rooms/gateway.livekit.ts", "livekit-server-sdk"],
  ["components/room/stage.ts", "livekit-client"],
  ["components/studio/back.ts", "@/components/member/here"],
  ["components/offers/card.ts", "@/lib/catalogue/seminars/schema"],
  ["components/ui/price.ts", "@/lib/base/platform/money"],
  ["lib/system/web/cookies.ts", "next/headers"],
  ["lib/system/privacy/registry.ts", "@/lib/commerce/orders/personal-data"],
  ["lib/system/web/session.ts", "@/lib/people/identity/mint"],
  ["lib/commerce/orders/commands.ts", "@prisma/client"],
  ["app/action.ts", "@/lib/commerce/payments/gateway"],
];

let tree: string;

function plant(file: string, content: string) {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), content);
}

/** These tools end with an error when they find something, which here is what they are for. */
function runIn(cwd: string, tool: string, args: string[]) {
  return spawnSync(resolve("node_modules/.bin", tool), args, { cwd, encoding: "utf8", maxBuffer: 2 ** 26 });
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "house-rules-"));
  symlinkSync(resolve("node_modules"), join(tree, "node_modules"));
  for (const file of [".dependency-cruiser.cjs", "biome.json", "tsconfig.json"])
    copyFileSync(file, join(tree, file));
  for (const file of innocent) plant(file, "export const nothing = 0;\n");
  for (const [file, target] of [...Object.values(violations), ...allowed]) {
    plant(file, `import "${target}";\nexport const nothing = 0;\n`);
  }
});

afterAll(() => rmSync(tree, { recursive: true }));

describe("who may know whom", () => {
  let found: { rule: string; from: string }[];

  beforeAll(() => {
    const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", "app", "components", "lib"];
    const { summary } = JSON.parse(runIn(tree, "depcruise", args).stdout);
    found = summary.violations.map(({ rule, from }: { rule: Rule; from: string }) => ({
      rule: rule.name,
      from,
    }));
  });

  test("each rule has a violation that proves it", () => {
    expect(Object.keys(violations).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
  });

  test.each(Object.entries(violations))("%s", (rule, [file]) => {
    const isOfFolders = config.forbidden.find(({ name }) => name === rule)?.scope === "folder";
    expect(found).toContainEqual({ rule, from: isOfFolders ? dirname(file) : file });
  });

  test("what the rules allow stays allowed", () => {
    const accused = found.filter(({ rule }) => rule !== "no cycles").map(({ from }) => from);
    expect(accused.filter((from) => allowed.some(([file]) => file === from))).toEqual([]);
  });
});

describe("what Biome holds", () => {
  const lint = (file: string, content: string) => {
    plant(file, content);
    return runIn(tree, "biome", ["lint", "--vcs-enabled=false", file]).stderr;
  };

  test("process.env is read in lib/base/platform/env.ts alone", () => {
    expect(lint("lib/commerce/orders/secret.ts", "export const key = process.env.KEY;\n")).toContain(
      "noProcessEnv",
    );
    expect(lint("lib/base/platform/env.ts", "export const key = process.env.KEY;\n")).not.toContain(
      "noProcessEnv",
    );
  });

  test("nothing is written to the console but by processes and tests", () => {
    expect(lint("lib/commerce/orders/chatty.ts", 'console.log("sold");\n')).toContain("noConsole");
    expect(lint("lib/system/run/banner.ts", 'console.log("ready");\n')).not.toContain("noConsole");
  });

  test("a file of components exports nothing else, which would load the open page anew at each save", () => {
    const component = "export function Planted() {\n  return <p />;\n}\n";
    const mixed = `${component}export const usePlanted = () => 1;\n`;
    expect(lint("components/ui/planted-mixed.tsx", mixed)).toContain("useComponentExportOnlyModules");
    expect(lint("components/ui/planted-pure.tsx", component)).not.toContain("useComponentExportOnlyModules");
  });

  test("files are named in kebab-case", () => {
    expect(lint("lib/commerce/orders/placeOrder.ts", "export const a = 1;\n")).toContain(
      "useFilenamingConvention",
    );
  });
});

/** The files below a folder of the tree that say whose product it is. */
function filesWithBrand(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  return files.filter((file) => /aveli/i.test(readFileSync(join(folder, file), "utf8")));
}

test("lib/base/platform could be another product's", () => {
  plant("lib/base/platform/branded.ts", 'export const sender = "Aveli";\n');
  expect(filesWithBrand(join(tree, "lib/base/platform"))).toEqual(["branded.ts"]);
  expect(filesWithBrand("lib/base/platform")).toEqual([]);
});

test("every package is held to what it was when it was chosen, wherever it is fetched from", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>;
  };
  const fetched = Object.entries(packages).filter(([path, { link }]) => path !== "" && !link);
  expect(fetched.length).toBeGreaterThan(500);
  const isHeld = (integrity = "") => /^sha(?:256|384|512)-[\w+/]+={0,2}$/.test(integrity);
  expect(fetched.filter(([, { integrity }]) => !isHeld(integrity)).map(([path]) => path)).toEqual([]);
  expect(fetched.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
});
