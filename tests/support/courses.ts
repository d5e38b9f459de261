import { randomUUID } from "node:crypto";
import { db, type Prisma } from "@/lib/base/platform/db";
import { after, hours } from "@/lib/base/platform/time";
import type { Actor } from "@/lib/people/identity/actor";

type CourseData = Partial<Prisma.OfferUncheckedCreateInput> &
  Partial<Pick<Prisma.CourseUncheckedCreateWithoutOfferInput, "lessons" | "sections">>;

const threeLessons = {
  create: ["Början", "Mitten", "Slutet"].map((title, index) => ({
    title,
    body: `Text till ${title}.`,
    position: index + 1,
    isPreview: index === 0,
  })),
};

/** Creates a host's free course with a preview and two locked lessons, published by default. */
export async function courseOf(host: Actor, { lessons = threeLessons, sections, ...said }: CourseData = {}) {
  const status = said.status ?? "published";
  const { course, ...offer } = await db.offer.create({
    data: {
      kind: "course",
      hostId: host.id,
      slug: `kurs-${randomUUID().slice(0, 8)}`,
      title: "Andas",
      summary: "Om andetaget.",
      priceAmount: 0,
      publishedAt: status === "draft" ? null : new Date(),
      ...said,
      status,
      course: { create: { lessons, ...(sections && { sections }) } },
    },
    include: { course: { include: { lessons: { orderBy: { position: "asc" } } } } },
  });
  const { lessons: made = [], ...details } = course ?? {};
  const [preview, locked, last] = made.map(({ id }) => id) as [string, string, string];
  return { ...details, ...offer, preview, locked, last };
}

/** Creates an enrollment with the order that granted it. */
export function enrollmentOf(
  member: Actor,
  course: { id: string; hostId: string },
  { opensAt = new Date(), status = "active" }: { opensAt?: Date; status?: "active" | "revoked" } = {},
) {
  const now = new Date();
  const isRevoked = status === "revoked";
  return db.$transaction(async (tx) => {
    const order = await tx.order.create({
      data: {
        userId: member.id,
        hostId: course.hostId,
        kind: "course",
        offerId: course.id,
        title: "Andas",
        listAmount: 0,
        amount: 0,
        vatRateBp: 2500,
        vatAmount: 0,
        currency: "SEK",
        expiresAt: after(now, hours(1)),
        paidAt: now,
        number: randomUUID(),
        ...(isRevoked ? { status: "refunded", closedAt: now } : { status: "paid" }),
      },
    });
    return tx.enrollment.create({
      data: {
        courseId: course.id,
        userId: member.id,
        orderId: order.id,
        status,
        opensAt,
        endedAt: isRevoked ? now : null,
      },
    });
  });
}
