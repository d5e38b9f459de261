import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";

/** Folders that know no business, or call it: they name files by what they hold. */
const free = /^lib\/(base\/platform|base\/i18n|system\/run|system\/web)\//;

/** The kinds of file of which a chapter has one, or one for each matter. */
const kinds = [
  /^((.+-)?(schema|rules|queries|words)|.+-notice)\.ts$/,
  /^(errors|personal-data|kind|sale|listing|lifecycle|registry)\.ts$/,
  /^(samples|sample-.+)\.ts$/,
  /^gateway(\.[a-z]+)?\.ts$/,
  /^[a-z-]+\.(stripe|livekit)\.ts$/,
];

/** Folders of a chapter, and the files in them. */
const folders = [/\/emails\/[a-z-]+\.ts$/, /\/privacy\/documents\/[a-z-]+\.(sv|en)\.md$/];

const verbs = new Set(
  `act add adopt alert announce answer apply archive arrange broadcast cancel capture change check choose claim close
  compose confirm create decide define delete deliver discard duplicate encode end enter erase except expire export
  extend finish follow fulfil give grant handle hash hide insert issue join leave lock make mint moderate move mute note
  notify open order place post print promise promote publish purge put queue raise read receive reconcile record redeem
  refresh refund regenerate register release remind remove render reopen replace report request reset resize resolve
  return run sanitize save send set settle sign start stop store stream suspend sync take translate unfollow update
  verify watch withdraw write`.split(/\s+/),
);

/** Files named by what they hold, and why. */
const others: Record<string, string> = {
  "lib/catalogue/offers/sellable.ts": "what the kinds' sales share",
  "lib/commerce/orders/grants.ts": "the parts of statements in which every kind takes part",
  "lib/people/identity/access-token.ts": "how a token is issued and read, which have to agree",
  "lib/people/identity/actor.ts": "the type that every command takes",
  "lib/people/identity/fxa-common-password-list.d.ts": "the types of a package that brings none",
};

const files = readdirSync("lib", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`)
  .filter((file) => !free.test(file));

function hasName(file: string): boolean {
  if (others[file] || folders.some((pattern) => pattern.test(file))) return true;
  if (!/^lib\/[a-z]+\/[a-z]+\/[^/]+$/.test(file)) return false;
  const name = basename(file);
  const [, verb = ""] = /^([a-z]+)(-[a-z0-9]+)*\.ts$/.exec(name) ?? [];
  return verbs.has(verb) || kinds.some((pattern) => pattern.test(name));
}

test("each file of a chapter is of a kind that has a name, or says what it does", () => {
  expect(files.length).toBeGreaterThan(400);
  expect(files.filter((file) => !hasName(file))).toEqual([]);
});

test.each([
  "lib/commerce/orders/seat-manager.ts",
  "lib/commerce/orders/helpers.ts",
  "lib/commerce/orders/seat.ts",
  "lib/commerce/orders/placeOrder.ts",
  "lib/commerce/orders/commands/place-order.ts",
  "lib/commerce/place-order.ts",
])("%s is found", (planted) => {
  expect(hasName(planted)).toBe(false);
});

test("the list of verbs and of other names holds what is in use", () => {
  const used = new Set(files.map((file) => basename(file).split(/[-.]/)[0]));
  expect([...verbs].filter((verb) => !used.has(verb))).toEqual([]);
  expect(Object.keys(others).filter((file) => !files.includes(file))).toEqual([]);
});
