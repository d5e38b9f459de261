import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { after, hours } from "@/lib/platform/time";

type CourseData = Partial<Parameters<typeof db.course.create>[0]["data"]>;

/** A free course of a host's with a preview and two locked lessons, published unless said otherwise. */
export async function courseOf(host: Actor, data: CourseData = {}) {
  const status = data.status ?? "published";
  const { lessons, ...course } = await db.course.create({
    data: {
      hostId: host.id,
      slug: `kurs-${randomUUID().slice(0, 8)}`,
      title: "Andas",
      summary: "Om andetaget.",
      priceAmount: 0,
      publishedAt: status === "draft" ? null : new Date(),
      lessons: {
        create: ["Början", "Mitten", "Slutet"].map((title, index) => ({
          title,
          body: `Text till ${title}.`,
          position: index + 1,
          isPreview: index === 0,
        })),
      },
      ...data,
      status,
    } as Parameters<typeof db.course.create>[0]["data"],
    include: { lessons: { orderBy: { position: "asc" } } },
  });
  const [preview, locked, last] = lessons.map(({ id }) => id) as [string, string, string];
  return { ...course, preview, locked, last };
}

/** An enrollment with the order that gave it. */
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
        courseId: course.id,
        title: "Andas",
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
