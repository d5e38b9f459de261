import type { Database } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import type { Alert } from "./schema";

/** Has the admins told, once, if what the caller's transaction says comes true. */
export function queueAlert(tx: Database, alert: Alert): Promise<void> {
  return enqueue(tx, "alert_admins", alert, { key: `${alert.about}:${alert.ref}` });
}
