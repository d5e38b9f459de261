import { db, Prisma } from "@/lib/base/platform/db";
import { soldColumns } from "@/lib/catalogue/offers/queries";
import type { Sale } from "@/lib/catalogue/offers/sale";
import { toSellable } from "@/lib/catalogue/offers/sellable";
import { withdrawalPeriod } from "@/lib/catalogue/offers/withdrawal-rules";
import { findCourse } from "./queries";

/** A course never sells out: anyone who pays is enrolled. */
export const courseSale = {
  async find({ item_id: id }) {
    const offer = await db.offer.findUnique({ where: { id, kind: "course" }, select: soldColumns });
    return offer && { ...toSellable(offer), isOnSale: offer.status === "published" };
  },

  async isOwned({ id: userId }, { item_id: courseId }) {
    return (await db.enrollment.count({ where: { userId, courseId, status: "active" } })) > 0;
  },

  async show(actor, { slug }) {
    return { item: await findCourse({ actor }, { id: slug }) };
  },

  ask: async () => null,

  async describe({ id: orderId }) {
    const enrollment = await db.enrollment.findFirst({ where: { orderId } });
    return { isGranted: enrollment?.status === "active", opensAt: enrollment?.opensAt ?? null };
  },

  holders: (id) => Prisma.sql`
    select user_id from app.enrollments where course_id = ${id}::uuid and status = 'active'`,

  losses: { enrollments_one_per_course: "owned" },

  hold: null,

  grant: {
    table: Prisma.sql`app.enrollments`,
    given: "active",
    ended: "revoked",
    isLeft: Prisma.sql`true`,
    give: Prisma.sql`
      insert into app.enrollments (course_id, user_id, order_id, opens_at)
      select offer_id, user_id, id, case when immediate_start or amount = 0 then now()
        else now() + ${withdrawalPeriod / 1000} * interval '1 second' end
      from paid where kind = 'course'`,
  },

  emails: { free: "receipt", paid: null },

  immediateStart: "2026-11",
} satisfies Sale;
