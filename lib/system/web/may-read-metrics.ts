import { timingSafeEqual } from "node:crypto";
import { env } from "@/lib/base/platform/env";
import { hashToken } from "@/lib/base/platform/tokens";

/** Whether the caller may read the metrics: nobody may if METRICS_TOKEN is not set. */
export function mayReadMetrics(authorization: string | null): boolean {
  const { METRICS_TOKEN } = env();
  if (!METRICS_TOKEN) return false;
  const expected = Buffer.from(hashToken(`Bearer ${METRICS_TOKEN}`));
  return timingSafeEqual(expected, Buffer.from(hashToken(authorization ?? "")));
}
