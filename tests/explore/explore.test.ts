import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { BadCursor } from "@/lib/base/platform/errors";
import { after, days, hours, minutes } from "@/lib/base/platform/time";
import { countExplored, explore } from "@/lib/catalogue/explore/queries";
import { type ExploreInput, exploredSchema, exploreInput } from "@/lib/catalogue/explore/schema";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { asha, elin, signedIn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";
import { serviceOf } from "@/tests/support/services";

useDatabase();

const now = new Date();
const find = (input: Partial<ExploreInput>) => explore(null, exploreInput.parse(input));
const titles = async (input: Partial<ExploreInput>) => (await find(input)).items.map(({ title }) => title);

/** A host whose things alone are looked at, however much other tests leave behind. */
async function aHost(name = "Asha") {
  const host = await signedIn(name, "host");
  const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
  return { host, slug: slug as string };
}

/** Titles of every page, one after the other. */
async function walk(input: Partial<ExploreInput>, between: () => Promise<unknown> = async () => {}) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await find({ ...input, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.next_cursor ?? undefined;
    await between();
  } while (cursor);
  return seen;
}

test("courses, services and seminars stand in one list, each with what its card says", async () => {
  const { host, slug } = await aHost();
  await courseOf(host, { title: "Kursen", publishedAt: after(now, -hours(3)) });
  await serviceOf(host, { title: "Tjänsten", publishedAt: after(now, -hours(2)) });
  await seminarOf(host, { title: "Seminariet", publishedAt: after(now, -hours(1)), capacity: 7 });

  const page = await find({ host: slug });
  expect(exploredSchema.parse(page)).toEqual(page);
  expect(page.items).toMatchObject([
    { kind: "seminar", title: "Seminariet", seats_left: 7, state: "scheduled", duration_minutes: 60 },
    { kind: "service", title: "Tjänsten", location: "online", duration_minutes: 45 },
    { kind: "course", title: "Kursen", lesson_count: 3, host: { slug, display_name: "Asha" } },
  ]);
  expect(await titles({ host: slug, kind: "service" })).toEqual(["Tjänsten"]);
});

describe("what is not on sale is never found:", () => {
  const published = new Date();
  const out = { takenDownAt: published };
  const over = { startsAt: after(now, -hours(3)), durationMinutes: 60 };
  const make = { course: courseOf, service: serviceOf, seminar: seminarOf };
  const hidden: [string, keyof typeof make, object][] = [
    ["a draft of a course", "course", { status: "draft" }],
    ["a draft of a service", "service", { status: "draft" }],
    ["a draft of a seminar", "seminar", { status: "draft" }],
    ["an archived course", "course", { status: "archived" }],
    ["an archived service", "service", { status: "archived" }],
    ["a cancelled seminar", "seminar", { status: "cancelled" }],
    ["a seminar that was held", "seminar", { status: "ended", ...over }],
    ["a seminar that should have been held", "seminar", { status: "scheduled", ...over }],
    ["a course taken down", "course", out],
    ["a service taken down", "service", out],
    ["a seminar taken down", "seminar", out],
  ];
  test.each(hidden)("%s", async (_, kind, data) => {
    const { host, slug } = await aHost();
    await make[kind](host, { title: "Osynlig", ...data });
    await make[kind](host, { title: "Synlig" });
    expect(await titles({ host: slug })).toEqual(["Synlig"]);
    expect(await titles({ host: slug, q: "osynlig" })).not.toContain("Osynlig");
    expect(await countExplored({ host: slug }, 10)).toBe(1);
  });

  test("a seminar that is live goes on being found past its time", async () => {
    const { host, slug } = await aHost();
    await seminarOf(host, { title: "Drar ut", status: "live", ...over });
    expect(await titles({ host: slug })).toEqual(["Drar ut"]);
  });
});

describe("words", () => {
  test("are Swedish in any form, and the last need not be written to its end", async () => {
    const { host, slug: of } = await aHost();
    await courseOf(host, { title: "Andning för nybörjare", summary: "Kort." });
    await courseOf(host, { title: "Sömn", summary: "Kort.", description: "Kvällar utan skärm." });
    expect(await titles({ host: of, q: "nybörjaren" })).toEqual(["Andning för nybörjare"]);
    expect(await titles({ host: of, q: "kväll" })).toEqual(["Sömn"]);
    expect(await titles({ host: of, q: "andning nybö" })).toEqual(["Andning för nybörjare"]);
    expect(await titles({ host: of, q: "andning skärm" })).toEqual([]);
    for (const q of ["'); drop table --", "!!!", "& | :*", "och", "-".repeat(90)]) {
      expect(await titles({ host: of, q }), q).toEqual([]);
    }
  });

  test("find by the host's name, too, also as it is called from now on", async () => {
    const { host } = await aHost("Ingeborg Fjällström");
    await serviceOf(host, { title: "Samtal i skogen" });
    expect(await titles({ q: "fjällström samtal" })).toEqual(["Samtal i skogen"]);
    await db.user.update({ where: { id: host.id }, data: { displayName: "Ingeborg Almkvist" } });
    expect(await titles({ q: "almkvist" })).toEqual(["Samtal i skogen"]);
    expect((await find({ q: "fjällström" })).is_guess).toBe(false);
  });

  test("show first what is called so, then what speaks of it, and page through both", async () => {
    const { host, slug: of } = await aHost();
    const ago = (n: number) => ({ publishedAt: after(now, -hours(n)) });
    await courseOf(host, { title: "Ro", summary: "Om norrsken.", ...ago(1) });
    await courseOf(host, { title: "Norrsken", summary: "Kort.", ...ago(5) });
    await serviceOf(host, { title: "Lugn", description: "Under norrskenet.", ...ago(3) });
    await seminarOf(host, { title: "Norrskenskväll", summary: "Norrsken och te.", ...ago(9) });
    await seminarOf(host, { title: "Annat", ...ago(2) });
    const expected = ["Norrsken", "Norrskenskväll", "Ro", "Lugn"];
    for (const limit of [1, 2, 3, 20])
      expect(await walk({ host: of, q: "norrsken", limit })).toEqual(expected);
    expect(await countExplored({ host: of, q: "norrsken" }, 10)).toBe(4);
    expect(await countExplored({ host: of, q: "norrsken" }, 2)).toBe(3);
  });

  test("that nothing is spelled like find what is spelled nearly so, and say that it is a guess", async () => {
    const { host, slug: of } = await aHost();
    await courseOf(host, { title: "Meditation för alla" });
    await courseOf(host, { title: "Något annat" });
    const page = await find({ host: of, q: "meditaton" });
    expect(page).toMatchObject({
      is_guess: true,
      next_cursor: null,
      items: [{ title: "Meditation för alla" }],
    });
    expect(await find({ host: of, q: "xyzzyx" })).toEqual({ items: [], next_cursor: null, is_guess: false });
  });
});

describe("filters", () => {
  test("of price count what is free as free in any currency, and hold kronor against kronor", async () => {
    const { host, slug } = await aHost();
    const cost = (title: string, priceAmount: number, currency = "SEK") =>
      courseOf(host, { title, priceAmount, currency });
    await cost("Gratis", 0);
    await cost("Gratis i euro", 0, "EUR");
    await cost("Hundra", 10_000);
    await cost("Hundra och ett öre", 10_001);
    await cost("Tio euro", 1_000, "EUR");
    expect((await titles({ host: slug, price: "free" })).sort()).toEqual(["Gratis", "Gratis i euro"]);
    expect((await titles({ host: slug, price: "100" })).sort()).toEqual([
      "Gratis",
      "Gratis i euro",
      "Hundra",
    ]);
  });

  test("of language tell English from Swedish, which goes without saying", async () => {
    const { host, slug } = await aHost();
    await courseOf(host, { title: "På svenska" });
    await courseOf(host, { title: "In English", language: "en" });
    expect(await titles({ host: slug, language: "en" })).toEqual(["In English"]);
    expect(await titles({ host: slug, language: "sv" })).toEqual(["På svenska"]);
  });

  test("of time leave seminars alone, soonest first", async () => {
    const { host, slug } = await aHost();
    await courseOf(host);
    await serviceOf(host);
    await seminarOf(host, { title: "Om en månad", startsAt: after(now, days(40)) });
    await seminarOf(host, { title: "Om en vecka", startsAt: after(now, days(8)) });
    await seminarOf(host, { title: "I morgon", startsAt: after(now, days(1)) });
    await seminarOf(host, { title: "Nu", startsAt: after(now, -minutes(5)), status: "live" });
    expect(await titles({ host: slug, when: "week" })).toEqual(["Nu", "I morgon"]);
    expect(await titles({ host: slug, when: "month" })).toEqual(["Nu", "I morgon", "Om en vecka"]);
    expect(await walk({ host: slug, kind: "seminar", limit: 1 })).toEqual([
      ...["Nu", "I morgon", "Om en vecka", "Om en månad"],
    ]);
    expect(await titles({ host: slug, when: "week", kind: "course" })).toEqual([]);
  });

  test("of evenings go by Swedish clocks in summer and winter", async () => {
    const { host, slug } = await aHost();
    const year = now.getUTCFullYear() + 1;
    const at = (title: string, date: string) =>
      seminarOf(host, { title, startsAt: new Date(`${year}-${date}Z`) });
    await at("Vinterkväll", "01-20T16:00");
    await at("Vintereftermiddag", "01-21T15:59");
    await at("Sommarkväll", "07-20T15:00");
    await at("Sommareftermiddag", "07-21T14:59");
    expect(await titles({ host: slug, when: "evenings" })).toEqual(["Vinterkväll", "Sommarkväll"]);
  });
});

test("the list is walked without gaps or repeats while others are added, also among equal times", async () => {
  const { host, slug } = await aHost();
  const publishedAt = after(now, -days(3));
  for (let i = 0; i < 5; i++) await courseOf(host, { title: `Kurs ${i}`, publishedAt });
  const seen = await walk({ host: slug, limit: 2 }, () => serviceOf(host, { title: "Ny" }));
  expect(seen.filter((title) => title !== "Ny").toSorted()).toEqual(
    Array.from({ length: 5 }, (_, i) => `Kurs ${i}`),
  );
});

test("a cursor that it did not give is refused", async () => {
  for (const cursor of ["x", "WyJhIl0"]) {
    for (const q of [undefined, "ro"]) await expect(find({ cursor, q })).rejects.toBeInstanceOf(BadCursor);
  }
});

test("what others offer is found beside it", async () => {
  const [one, other] = [await asha(), await elin()];
  await courseOf(one, { title: "Gemensam stillhet" });
  await serviceOf(other, { title: "Gemensam rörelse" });
  expect((await titles({ q: "gemensam" })).sort()).toEqual(["Gemensam rörelse", "Gemensam stillhet"]);
});
