import { db, transaction } from "@/lib/base/platform/db";
import { regenerateSlots } from "./regenerate-slots";

/** Creates the slots of every service that is not archived up to today's horizon. Idempotent. */
export async function extendSlots(): Promise<void> {
  const services = await db.service.findMany({
    where: {
      offer: { status: { not: "archived" } },
      OR: [
        { weeklyHours: { some: {} } },
        { exceptions: { some: {} } },
        { slots: { some: { withdrawnAt: null } } },
      ],
    },
    select: { id: true },
  });
  for (const { id } of services) await transaction((tx) => regenerateSlots(tx, id, new Date()));
}
