import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { decideReport } from "@/lib/community/moderation/decide-report";
import { NothingToDecide } from "@/lib/community/moderation/errors";
import { reportContent } from "@/lib/community/moderation/report-content";
import { findReport } from "@/lib/community/moderation/report-queries";
import { findSubject } from "@/lib/community/moderation/subject-queries";
import { listReviews } from "@/lib/community/reviews/queries";
import { writeReview } from "@/lib/community/reviews/write-review";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { composeEmail } from "@/tests/support/letters";
import { admin, asha, bjorn, maja } from "@/tests/support/people";

useDatabase();

let visits = 0;
const visitor = (actor: Actor | null) => ({
  actor,
  address: `10.0.1.${++visits}`,
  userAgent: "",
  locale: "sv" as const,
});

/** Björn's review of Asha's course, which someone finds should not be there. */
async function reviewed(text = "Rena lögnen.") {
  const [host, writer] = [await asha(), await bjorn()];
  const course = await courseOf(host);
  await enrollmentOf(writer, course);
  const { review } = await writeReview("course")(writer, { id: course.id, rating: 1, text });
  const shown = async () =>
    (await listReviews("course")({ actor: null }, { id: course.id, limit: 10 })).rating.count;
  return { host, writer, course, review, shown };
}

const report = (actor: Actor | null, id: string) =>
  reportContent(visitor(actor), {
    kind: "review",
    subject_id: id,
    reason: "harassment",
    details: "Otrevligt.",
  });

const takenDown = { measure: "taken_down", ground: "terms", reasoning: "Det kränker." } as const;

describe("a review that is reported", () => {
  test("is read whole by an admin, taken down with reasons, and both are told", async () => {
    const { writer, course, host, review, shown } = await reviewed("Rena lögnen. ".repeat(20).trim());
    const [reporter, boss] = [await maja(), await admin()];
    const { id } = await report(reporter, review.id);
    const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
    expect(await findReport(boss, { id })).toMatchObject({
      kind: "review",
      title: expect.stringMatching(/^Björn: Rena lögnen\./),
      content: review.text,
      host: { id: writer.id },
      pages: expect.arrayContaining([`/courses/${course.slug}`, `/hosts/${slug}`]),
    });

    expect(await shown()).toBe(1);
    const { decision } = await decideReport(boss, { id, ...takenDown });
    expect(decision).toMatchObject(takenDown);
    expect(await shown()).toBe(0);

    const toWriter = await composeEmail({ template: "decision_made", decisionId: String(decision?.id) });
    expect(toWriter?.recipient.id).toBe(writer.id);
    expect(toWriter?.content.paragraphs.join()).toContain("Ditt omdöme syns inte längre");
    const toReporter = await composeEmail({ template: "report_decided", reportId: id });
    expect(toReporter?.recipient.id).toBe(reporter.id);
    expect(toReporter?.content.facts).toEqual([{ label: "Skäl", value: takenDown.reasoning }]);
  });

  test("can be left where it is", async () => {
    const { review, shown } = await reviewed();
    const { id } = await report(null, review.id);
    await decideReport(await admin(), { id, measure: "none", reasoning: "En åsikt." });
    expect(await shown()).toBe(1);
  });

  test("is taken down once, which answers all who reported it, and cannot be reported again", async () => {
    const { review } = await reviewed();
    const first = await report(await maja(), review.id);
    const second = await report(await asha(), review.id);
    const boss = await admin();
    await decideReport(boss, { id: first.id, ...takenDown });
    expect(await findReport(boss, second)).toMatchObject({ status: "decided" });
    await expect(report(null, review.id)).rejects.toBeInstanceOf(NotFound);
    await expect(findSubject("review", review.id)).rejects.toBeInstanceOf(NotFound);
  });

  test("that is gone already leaves nothing to decide", async () => {
    const { review } = await reviewed();
    const { id } = await report(await maja(), review.id);
    await db.review.delete({ where: { id: review.id } });
    const decided = decideReport(await admin(), { id, ...takenDown });
    await expect(decided).rejects.toBeInstanceOf(NothingToDecide);
  });

  test("may cost its writer their account", async () => {
    const { writer, review } = await reviewed();
    const { id } = await report(await maja(), review.id);
    const shutOut = { id, measure: "suspended", ground: "law", reasoning: "Hot." } as const;
    await decideReport(await admin(), shutOut);
    const { suspendedAt } = await db.user.findUniqueOrThrow({ where: { id: writer.id } });
    expect(suspendedAt).not.toBeNull();
  });
});
