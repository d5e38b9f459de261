import { describe, expect, it } from "vitest";
import { after } from "@/lib/base/platform/time";
import { NoAccess, NoLessons, TooMany } from "@/lib/catalogue/courses/errors";
import {
  assertLearning,
  assertReadable,
  assertReplaceable,
  assertRoom,
  canRead,
  fileUrl,
  formOf,
  inSections,
  mediaIdOf,
  minutesOf,
  neighboursOf,
  pagesShowing,
  percentDone,
  readinessOf,
  stepsOf,
  titleOf,
  toSchemaOrg,
  withMoved,
} from "@/lib/catalogue/courses/rules";
import type { Course, LessonOutline } from "@/lib/catalogue/courses/schema";
import { Archived } from "@/lib/catalogue/offers/errors";

const now = new Date("2027-03-01T18:00:00Z");

const lesson = (id: string, position: number, section_id: string | null = null) =>
  ({ id, position, section_id, duration_seconds: 0, is_preview: false }) as LessonOutline;

describe("a course on sale", () => {
  it("keeps at least one lesson", () => {
    expect(() => assertReplaceable({ status: "published" }, 0)).toThrow(NoLessons);
    expect(() => assertReplaceable({ status: "published" }, 1)).not.toThrow();
    expect(() => assertReplaceable({ status: "draft" }, 0)).not.toThrow();
    expect(() => assertReplaceable({ status: "archived" }, 1)).toThrow(Archived);
  });

  it("needs lessons, and would do well with a description and a preview", () => {
    const points = (lessons: LessonOutline[], description: string) =>
      readinessOf({ lessons: lessons as Course["lessons"], description }).map(
        ({ name, isNeeded, isDone }) => [name, isNeeded, isDone],
      );
    expect(points([], "")).toEqual([
      ["lessons", true, false],
      ["description", false, false],
      ["preview", false, false],
    ]);
    const lessons = [lesson("a", 1), { ...lesson("b", 2), is_preview: true }];
    expect(points(lessons, "Om ro").map(([, , isDone]) => isDone)).toEqual([true, true, true]);
    expect(points(lessons.slice(0, 1), "Om ro").at(-1)).toEqual(["preview", false, false]);
  });
});

it.each([
  ["lessons", 200],
  ["sections", 50],
  ["files", 50],
] as const)("there is room for so many %s: %i", (what, limit) => {
  expect(() => assertRoom(limit - 1, what)).not.toThrow();
  expect(() => assertRoom(limit, what)).toThrow(new TooMany(limit));
  expect(() => assertRoom(limit, what)).toThrow(expect.objectContaining({ details: { limit } }));
});

describe("a lesson", () => {
  const nobody = { isPreview: false, isHost: false, opensAt: null };

  it("is read by its host, by everybody if it is a preview, and by those whose enrollment has opened", () => {
    expect(canRead(nobody, now)).toBe(false);
    expect(canRead({ ...nobody, isPreview: true }, now)).toBe(true);
    expect(canRead({ ...nobody, isHost: true }, now)).toBe(true);
    expect(canRead({ ...nobody, opensAt: now }, now)).toBe(true);
    expect(canRead({ ...nobody, opensAt: after(now, 1) }, now)).toBe(false);
  });

  it("says when it opens to those who have to wait", () => {
    const opensAt = after(now, 1);
    const waits = expect.objectContaining({ details: { opens_at: opensAt.toISOString() } });
    expect(() => assertReadable({ ...nobody, opensAt }, now)).toThrow(waits);
    expect(() => assertLearning(opensAt, now)).toThrow(waits);
    expect(() => assertReadable(nobody, now)).toThrow(NoAccess);
    expect(() => assertLearning(null, now)).toThrow(NoAccess);
    expect(() => assertReadable({ ...nobody, isPreview: true }, now)).not.toThrow();
    expect(() => assertLearning(now, now)).not.toThrow();
  });
});

describe("the order of lessons", () => {
  const sections = [{ id: "s1" }, { id: "s2" }] as Course["sections"];

  it("is that of their sections, those without one first", () => {
    const lessons = [lesson("c", 1, "s2"), lesson("b", 1, "s1"), lesson("a", 1), lesson("d", 2, "s2")];
    expect(inSections(lessons, sections).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });

  it("changes with the one that is moved", () => {
    const [a, b, c] = [{ id: "a" }, { id: "b" }, { id: "c" }];
    expect(withMoved([a, b, c], c, 1)).toEqual([c, a, b]);
    expect(withMoved([a, b, c], a, 2)).toEqual([b, a, c]);
    expect(withMoved([a, b, c], a, 3)).toEqual([b, c, a]);
  });

  it("changes step by step, across the bounds of sections", () => {
    const lessons = [lesson("a", 1), lesson("b", 2, "s1"), lesson("c", 3, "s1"), lesson("d", 4, "s2")];
    const steps = (id: string) =>
      stepsOf(
        { lessons: lessons as Course["lessons"], sections },
        lessons.find((one) => one.id === id) as never,
      );
    expect(steps("a")).toEqual({ up: null, down: { section_id: "s1", position: 1 } });
    expect(steps("b")).toEqual({
      up: { section_id: null, position: 2 },
      down: { section_id: "s1", position: 3 },
    });
    expect(steps("c")).toEqual({
      up: { section_id: "s1", position: 2 },
      down: { section_id: "s2", position: 3 },
    });
    expect(steps("d")).toEqual({ up: { section_id: "s1", position: 4 }, down: null });
  });

  it("gives each its neighbours", () => {
    const lessons = [{ id: "a" }, { id: "b" }];
    expect(neighboursOf(lessons, "a")).toEqual({ previous: null, next: { id: "b" } });
    expect(neighboursOf(lessons, "b")).toEqual({ previous: { id: "a" }, next: null });
  });
});

describe("a file of a lesson", () => {
  it("is presented by its type", () => {
    const forms = ["audio/mpeg", "video/mp4", "application/pdf", "image/png"] as const;
    expect(forms.map(formOf)).toEqual(["audio", "video", "pdf", "picture"]);
    expect(formOf("text/plain" as never)).toBe("pdf");
  });

  it("is called what it is called, without the ending", () => {
    const title = (name: string) => titleOf({ name });
    expect(title("Andning 1.mp3")).toBe("Andning 1");
    expect(title("Kapitel 2.5 om ro.PDF")).toBe("Kapitel 2.5 om ro");
    expect(title("v1.5 andning")).toBe("v1.5 andning");
    expect(title("ljud.flacflac")).toBe("ljud.flacflac");
    expect(title(".pdf")).toBe(".pdf");
  });

  it("has an address, which a text names by its id", () => {
    const id = "01900000-0000-7000-8000-00000000000a";
    expect(fileUrl(id)).toBe(`/api/media/${id}/content`);
    expect(mediaIdOf(`media:${id}`)).toBe(id);
    for (const address of [`xmedia:${id}`, `media:${id}/x`, `media:${id.slice(1)}`, id, "media:"]) {
      expect(mediaIdOf(address)).toBeNull();
    }
  });
});

it("what is done of a course is a whole percent, a hundred only when all is", () => {
  const percent = (completed_count: number, lesson_count: number) =>
    percentDone({ completed_count, lesson_count });
  expect([percent(0, 0), percent(1, 3), percent(199, 200), percent(3, 3)]).toEqual([0, 33, 99, 100]);
});

describe("what everybody sees of a course", () => {
  const lessons = [60, 61].map((duration_seconds, index) => ({
    ...lesson(String(index), index + 1),
    duration_seconds,
  }));
  const course = (more: object = {}) =>
    ({
      ...{ slug: "ro", title: "Ro", summary: "Kort", language: "sv", price_amount: 29_050, currency: "SEK" },
      ...{ status: "published", host: { slug: "asha", display_name: "Asha" }, lessons },
      ...more,
    }) as Course;

  it("is its length, in whole minutes", () => {
    expect([minutesOf([]), minutesOf(lessons)]).toEqual([0, 3]);
  });

  it("is told to search engines", () => {
    const url = "https://aveli.example/courses/ro";
    const provider = { "@type": "Person", name: "Asha", url: "https://aveli.example/hosts/asha" };
    expect(toSchemaOrg(course(), "https://aveli.example")).toEqual({
      "@type": "Course",
      ...{ name: "Ro", description: "Kort", url, inLanguage: "sv", provider },
      offers: {
        ...{ "@type": "Offer", url, price: "290.50", priceCurrency: "SEK", category: "Paid" },
        availability: "https://schema.org/InStock",
      },
      hasCourseInstance: {
        ...{ "@type": "CourseInstance", courseMode: "Online", courseWorkload: "PT3M", instructor: provider },
      },
    });
    const free = toSchemaOrg(course({ price_amount: 0, status: "archived" }), "https://aveli.example");
    expect(free["offers"]).toMatchObject({
      ...{ price: "0.00", category: "Free", availability: "https://schema.org/Discontinued" },
    });
  });

  it("is on these pages, its previews among them", () => {
    const shown = { slug: "ro", host: { slug: "asha" } };
    expect(pagesShowing(shown)).toEqual(["/courses", "/courses/ro", "/hosts/asha"]);
    expect(pagesShowing({ ...shown, lessons: [{ id: "1" }] })).toContain("/courses/ro/preview/1");
  });
});
