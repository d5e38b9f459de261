import { db, transaction } from "@/lib/base/platform/db";
import { alert as alertEmail } from "./emails/alert";
import { queueEmail } from "./queue-email";
import type { Alert } from "./schema";

/** Tells every admin, once per thing, that it waits for a person. */
export async function alertAdmins(alert: Alert): Promise<void> {
  const admins = await db.user.findMany({ where: { role: "admin", deletedAt: null }, select: { id: true } });
  await transaction(async (tx) => {
    for (const { id } of admins) await queueEmail(tx, alertEmail, { userId: id, ...alert });
  });
}
