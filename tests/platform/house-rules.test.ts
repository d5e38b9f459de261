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
  "lib/platform knows only itself": ["lib/platform/planted.ts", "@/lib/identity/actor"],
  "lib/i18n knows only itself": ["lib/i18n/planted.ts", "@/lib/platform/money"],
  "lib/identity knows only notify, platform, i18n": ["lib/identity/planted.ts", "@/lib/orders/queries"],
  "lib/payouts knows only identity, platform": ["lib/payouts/planted.ts", "@/lib/orders/queries"],
  "lib/offers knows only payouts, identity, platform": ["lib/offers/planted.ts", "@/lib/orders/queries"],
  "lib/covers knows only offers, identity, platform": ["lib/covers/planted.ts", "@/lib/orders/queries"],
  "lib/passes knows only seminars, offers, identity, platform": [
    "lib/passes/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/kinds knows only courses, services, seminars, passes, offers, identity, platform": [
    "lib/kinds/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/answers knows only services, identity, platform": ["lib/answers/planted.ts", "@/lib/orders/queries"],
  "lib/follows knows only explore, offers, identity, notify, platform": [
    "lib/follows/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/explore knows only kinds, offers, identity, platform": [
    "lib/explore/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/coupons knows only offers, identity, platform": ["lib/coupons/planted.ts", "@/lib/orders/queries"],
  "lib/sellers knows only offers, identity, platform": ["lib/sellers/planted.ts", "@/lib/orders/queries"],
  "lib/receipts knows only orders, offers, identity, platform, i18n": [
    "lib/receipts/planted.ts",
    "@/lib/payments/gateway",
  ],
  "lib/courses knows only media, offers, identity, platform": [
    "lib/courses/planted.ts",
    "@/lib/seminars/queries",
  ],
  "lib/services knows only offers, identity, platform": ["lib/services/planted.ts", "@/lib/courses/queries"],
  "lib/seminars knows only calendar, offers, payouts, identity, notify, platform": [
    "lib/seminars/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/hosts knows only sellers, courses, services, seminars, offers, payouts, identity, notify, platform": [
    "lib/hosts/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/orders knows only answers, coupons, kinds, offers, services, seminars, payouts, identity, notify, platform":
    ["lib/orders/planted.ts", "@/lib/payments/gateway"],
  "lib/payments knows only orders, kinds, offers, seminars, payouts, identity, notify, platform": [
    "lib/payments/planted.ts",
    "@/lib/web/action",
  ],
  "lib/sales knows only orders, offers, sellers, identity, platform, i18n": [
    "lib/sales/planted.ts",
    "@/lib/payments/gateway",
  ],
  "lib/live knows only calendar, orders, seminars, identity, notify, platform": [
    "lib/live/planted.ts",
    "@/lib/payments/gateway",
  ],
  "lib/media knows only identity, platform": ["lib/media/planted.ts", "@/lib/orders/queries"],
  "lib/recordings knows only media, live, seminars, offers, identity, notify, platform": [
    "lib/recordings/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/moderation knows only kinds, offers, identity, notify, platform, i18n": [
    "lib/moderation/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/admin knows only moderation, orders, sellers, identity, platform": [
    "lib/admin/planted.ts",
    "@/lib/payments/gateway",
  ],
  "lib/buyers knows only kinds, offers, identity, platform, i18n": [
    "lib/buyers/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/messages knows only kinds, offers, identity, notify, platform": [
    "lib/messages/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/reviews knows only offers, identity, platform": ["lib/reviews/planted.ts", "@/lib/orders/queries"],
  "lib/summaries knows only live, identity, platform, i18n": [
    "lib/summaries/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/feed knows only offers, identity, platform": ["lib/feed/planted.ts", "@/lib/orders/queries"],
  "lib/calendar knows only offers, identity, platform, i18n": [
    "lib/calendar/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/notify knows only platform, i18n": ["lib/notify/planted.ts", "@/lib/orders/queries"],
  "lib/emails knows only follows, hosts, identity, live, messages, moderation, orders, payments, recordings, notify, i18n":
    ["lib/emails/planted.ts", "@/lib/seminars/queries"],
  "lib/privacy knows only identity, platform, i18n, every chapter's personal-data": [
    "lib/privacy/planted.ts",
    "@/lib/orders/queries",
  ],
  "lib/web knows only identity, platform, i18n": ["lib/web/planted.ts", "@/lib/orders/queries"],
  "every folder of lib has a place": ["lib/newcomer/planted.ts", "@/lib/platform/money"],
  "components take data and actions as props": ["components/offers/planted.ts", "@/lib/seminars/queries"],
  "components/ui could ship in another product": ["components/ui/planted.ts", "@/lib/seminars/schema"],
  "lib does not know who calls it": ["lib/orders/upwards.ts", "@/app/page"],
  "nothing imports lib/run": ["app/planted.ts", "@/lib/run/worker"],
  "nothing imports tests": ["app/testing.ts", "@/tests/support/people"],
  "only sessions mint actors": ["lib/orders/pretend.ts", "@/lib/identity/mint"],
  "Prisma stays in lib's queries and commands": ["app/prisma.ts", "@prisma/client"],
  "schemas and rules do no I/O": ["lib/orders/rules.ts", "@/lib/platform/db"],
  "Stripe stays in *.stripe.ts": ["lib/payments/charge.ts", "stripe"],
  "LiveKit's server SDK stays in *.livekit.ts": ["lib/live/token.ts", "livekit-server-sdk"],
  "LiveKit's client stays in components/room": ["components/offers/room.ts", "livekit-client"],
  "Next stays in app, components and lib/web": ["lib/identity/redirecting.ts", "next/navigation"],
  "no cycles": ["lib/orders/one.ts", "./two"],
  "no cycles between folders of components": ["components/member/there.ts", "@/components/studio/here"],
};

/** What the violations import, and what the rules leave in peace. */
const innocent = [
  "app/page.ts",
  "components/member/here.ts",
  "components/studio/here.ts",
  "lib/identity/actor.ts",
  "lib/identity/mint.ts",
  "lib/orders/personal-data.ts",
  "lib/orders/queries.ts",
  "lib/payments/gateway.ts",
  "lib/platform/db.ts",
  "lib/platform/money.ts",
  "lib/run/worker.ts",
  "lib/seminars/queries.ts",
  "lib/seminars/schema.ts",
  "lib/courses/queries.ts",
  "lib/web/action.ts",
  "tests/support/people.ts",
];

const allowed: [file: string, imports: string][] = [
  ["lib/orders/two.ts", "./one"],
  ["lib/payments/gateway.stripe.ts", "stripe"],
  ["lib/live/gateway.livekit.ts", "livekit-server-sdk"],
  ["components/room/stage.ts", "livekit-client"],
  ["components/studio/back.ts", "@/components/member/here"],
  ["components/offers/card.ts", "@/lib/seminars/schema"],
  ["components/ui/price.ts", "@/lib/platform/money"],
  ["lib/web/cookies.ts", "next/headers"],
  ["lib/privacy/registry.ts", "@/lib/orders/personal-data"],
  ["lib/web/session.ts", "@/lib/identity/mint"],
  ["lib/orders/commands.ts", "@prisma/client"],
  ["app/action.ts", "@/lib/payments/gateway"],
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

  test("process.env is read in lib/platform/env.ts alone", () => {
    expect(lint("lib/orders/secret.ts", "export const key = process.env.KEY;\n")).toContain("noProcessEnv");
    expect(lint("lib/platform/env.ts", "export const key = process.env.KEY;\n")).not.toContain(
      "noProcessEnv",
    );
  });

  test("nothing is written to the console but by processes and tests", () => {
    expect(lint("lib/orders/chatty.ts", 'console.log("sold");\n')).toContain("noConsole");
    expect(lint("lib/run/banner.ts", 'console.log("ready");\n')).not.toContain("noConsole");
  });

  test("a file of components exports nothing else, which would load the open page anew at each save", () => {
    const component = "export function Planted() {\n  return <p />;\n}\n";
    const mixed = `${component}export const usePlanted = () => 1;\n`;
    expect(lint("components/ui/planted-mixed.tsx", mixed)).toContain("useComponentExportOnlyModules");
    expect(lint("components/ui/planted-pure.tsx", component)).not.toContain("useComponentExportOnlyModules");
  });

  test("files are named in kebab-case", () => {
    expect(lint("lib/orders/placeOrder.ts", "export const a = 1;\n")).toContain("useFilenamingConvention");
  });
});

/** The files below a folder of the tree that say whose product it is. */
function filesWithBrand(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  return files.filter((file) => /aveli/i.test(readFileSync(join(folder, file), "utf8")));
}

test("lib/platform could be another product's", () => {
  plant("lib/platform/branded.ts", 'export const sender = "Aveli";\n');
  expect(filesWithBrand(join(tree, "lib/platform"))).toEqual(["branded.ts"]);
  expect(filesWithBrand("lib/platform")).toEqual([]);
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
