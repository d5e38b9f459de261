import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What a list may end at without a way on: how many such places a file has, and why. */
const mayEnd: Record<string, [places: number, reason: string]> = {
  // One, because it is the first, the last or the next that is asked for.
  "lib/catalogue/calendar/promise-time.ts": [1, "one promise that stands in the way is named"],
  "lib/community/hosts/application-queries.ts": [1, "the latest application"],
  "lib/community/hosts/onboarding-queries.ts": [1, "one draft to go on with"],
  "lib/live/rooms/permission-queries.ts": [1, "the latest visit"],
  "lib/live/rooms/queries.ts": [2, "the last session, the latest visit"],
  "lib/commerce/orders/details-queries.ts": [1, "whether there is a difference"],
  "lib/catalogue/seminars/lock-next-in-line.ts": [1, "who waits first"],
  "lib/commerce/payments/open-checkout.ts": [1, "the latest checkout"],
  "lib/base/platform/inbox.ts": [1, "the next event; the loop goes on"],
  "lib/system/run/restore.ts": [1, "whether it is one of ours"],
  "lib/system/run/runtime.ts": [1, "whether it is one of ours"],
  // Shown to nobody, or gone through to the end by a loop.
  "lib/community/follows/notify-followers.ts": [1, "a batch; the loop goes on"],
  "lib/people/identity/announce-terms.ts": [1, "a batch; the next job goes on after it"],
  "lib/people/identity/sign-in.ts": [1, "the devices that one is compared with"],
  "lib/community/messages/send-message.ts": [1, "as many as decide about a day's number"],
  "lib/commerce/payments/expire-orders.ts": [1, "a batch; the loop goes on"],
  "lib/commerce/payments/gateway.stripe.ts": [
    5,
    "Stripe's pages; of one payment there are few, of all the client goes on",
  ],
  // The first of what stands whole at an address of its own, to which there is a link.
  "app/[locale]/(member)/live/[seminar]/thanks/page.tsx": [
    1,
    "what else the host offers, with a link to them",
  ],
  "lib/community/follows/emails/host-published.ts": [1, "an email's news, with a link to the host's page"],
  "lib/system/admin/people-queries.ts": [1, "the latest decisions; /api/admin/decisions has all"],
  "lib/community/moderation/offer-queries.ts": [1, "the latest decisions; /api/admin/decisions has all"],
  "lib/catalogue/offers/queries.ts": [1, "addresses of the sitemap, which holds 50 000"],
  "lib/catalogue/seminars/queries.ts": [2, "this week on the landing page; a host's next"],
  // As much as one file may hold, or one answer.
  "lib/catalogue/calendar/queries.ts": [2, "a calendar is one file, read again as time goes by"],
  "lib/community/hosts/queries.ts": [1, "addresses of the sitemap, which holds 50 000"],
  "lib/catalogue/services/queries.ts": [2, "slots of 62 days, then asked from there; the nearest slot"],
  "lib/catalogue/services/span-queries.ts": [
    2,
    "as many as are shown with later and earlier beside; where earlier begins",
  ],
  // Counted or guessed, not listed.
  "lib/catalogue/explore/queries.ts": [
    3,
    "more than so many are not counted; shelves that lead to all; guesses",
  ],
};

const bounds = [
  /\btake: (?!limit \+ 1\b)[\w ]+[,\n ]/g,
  /\blimit (?:\$\{(?!limit \+ 1\})[^}]+\}|\d+)/g,
  // A page that is asked for without a cursor is never followed by the next.
  /\blimit: \d+\b(?!, cursor)/g,
];

test("no list ends without a way on, unless it is said here why", () => {
  const files = ["lib", "app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const found = files.flatMap((file) => {
    const source = readFileSync(file, "utf8").replace(/^\s*(?:\/?\*|\/\/).*$/gm, "");
    const places = bounds.flatMap((bound) => source.match(bound) ?? []).length;
    return places > 0 ? [[file, places]] : [];
  });
  const said = Object.entries(mayEnd).map(([file, [places]]) => [file, places]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(said));
});

test("what asks for the next page shows the way to it", () => {
  const pages = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx"))
    .map((file) => [file, readFileSync(`app/[locale]/${file}`, "utf8")] as const)
    .filter(([, source]) => /\bcursor\b(?!-)/.test(source));
  expect(pages.length).toBeGreaterThan(15);
  const endless = pages.filter(
    ([, source]) => !/\bpager=|\.\.\.\w*[pP]ager\b|next_cursor|isLaterPage/.test(source),
  );
  expect(endless.map(([file]) => file)).toEqual([]);
});
