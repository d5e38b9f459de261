import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);

/** What says what is in sight: in one place, so that a new reader asks it instead of saying it again. */
const rule = /\b(isInSight|inSight|canBeSeenBy|publicHost|isAboutPublic|publishedPage)\b/;

/** Who says by themselves who is suspended or what is taken down, and why they may. */
const byThemselves = [
  "lib/catalogue/offers/queries.ts",
  // Those who do it, and those who look at what is done.
  ...["hide-offer", "offer-queries", "reopen-person", "subject-queries", "suspend-person"].map(
    (name) => `lib/community/moderation/${name}.ts`,
  ),
  // About the dates of a pass, which are offers beside it.
  "lib/catalogue/passes/queries.ts",
  // About people who read, not about those who offer.
  ...[
    "lib/people/identity/queries.ts",
    "lib/community/follows/queries.ts",
    "lib/community/follows/notify-followers.ts",
  ],
  // Locks the row that it looks at.
  "lib/catalogue/seminars/lock-next-in-line.ts",
  // A review is taken down by itself, too.
  "lib/community/reviews/queries.ts",
];

test("what is in sight is said in one place", () => {
  const handwritten = filesIn("lib").filter((file) =>
    /suspended_at is null|suspendedAt: null|taken_down_at is null|takenDownAt: null/.test(
      readFileSync(file, "utf8"),
    ),
  );
  expect(handwritten.sort()).toEqual([...byThemselves].sort());
});

/** Read for everyone, of things that are in sight by another way. */
const otherwise = [
  // The picture's own address names it; asks for itself, since one picture can be shown by several things.
  "lib/catalogue/covers/stream-cover.ts",
  // A view and its table hold nothing else; their triggers and the doctor see to that.
  "lib/catalogue/explore/queries.ts",
  "lib/community/feed/queries.ts",
  // By a link or a seat that is somebody's own.
  ...[
    "lib/live/rooms/seat-link-queries.ts",
    "lib/commerce/orders/move-queries.ts",
    "lib/community/messages/queries.ts",
  ],
  // Through findSeminar and findService, which ask.
  "lib/catalogue/services/question-queries.ts",
  "lib/catalogue/services/span-queries.ts",
  "lib/live/recordings/queries.ts",
  // Reports: who may be reported.
  "lib/community/moderation/subject-queries.ts",
];

test("whatever is read for everyone asks that place", () => {
  const doors = [
    ...filesIn("app/api").filter((file) => /publicRoute\(/.test(readFileSync(file, "utf8"))),
    ...filesIn("app/[locale]/(site)"),
    "app/sitemap.ts",
  ];
  const read = new Set(
    doors.flatMap((door) =>
      [
        ...readFileSync(door, "utf8").matchAll(
          /from "@\/(lib\/[\w-]+\/[\w-]+\/[\w-]*(?:queries|open-[\w-]+))"/g,
        ),
      ].map(([, path]) => `${path}.ts`),
    ),
  );
  expect(read.size).toBeGreaterThan(8);
  const offers =
    /app\.(courses|services|seminars|reviews|users)\b|\b(db|tx)\.(course|service|seminar|review)\./;
  const careless = [...read].filter((path) => {
    const text = readFileSync(path, "utf8");
    return offers.test(text) && !rule.test(text);
  });
  expect(careless.filter((path) => !otherwise.includes(path))).toEqual([]);
});
