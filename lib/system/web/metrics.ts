import { timingSafeEqual } from "node:crypto";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { hashToken } from "@/lib/base/platform/tokens";

/** Whether the caller may read the metrics: nobody may if METRICS_TOKEN is not set. */
export function mayReadMetrics(authorization: string | null): boolean {
  const { METRICS_TOKEN } = env();
  if (!METRICS_TOKEN) return false;
  const expected = Buffer.from(hashToken(`Bearer ${METRICS_TOKEN}`));
  return timingSafeEqual(expected, Buffer.from(hashToken(authorization ?? "")));
}

interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const help: Record<string, string> = {
  aveli_orders: "Orders by status.",
  aveli_refunds_pending: "Refunds that the provider has not confirmed.",
  aveli_webhook_events_waiting: "Received events that are not processed.",
  aveli_webhook_events_parked: "Events that a person has to look at.",
  aveli_webhook_events_oldest_waiting_seconds: "Age of the oldest event that is not processed.",
  aveli_jobs_waiting: "Jobs that are due and not yet done.",
  aveli_jobs_failed: "Jobs that have been given up.",
  aveli_live_rooms: "Rooms that are open.",
};

/** Returns Prometheus' text format, version 0.0.4. */
export async function readMetrics(): Promise<string> {
  const samples = await db.$queryRaw<Sample[]>`
    select 'aveli_orders' as name, jsonb_build_object('status', status) as labels, count(*)::float8 as value
      from app.orders group by status
    union all select 'aveli_refunds_pending', '{}', count(*) from app.refunds where status = 'pending'
    union all select 'aveli_webhook_events_waiting', '{}', count(*) from app.webhook_events where status = 'received'
    union all select 'aveli_webhook_events_parked', '{}', count(*) from app.webhook_events where status = 'parked'
    union all select 'aveli_webhook_events_oldest_waiting_seconds', '{}',
      coalesce(extract(epoch from now() - min(received_at)), 0) from app.webhook_events where status = 'received'
    union all select 'aveli_jobs_waiting', '{}', count(*) from graphile_worker.jobs
      where run_at <= now() and attempts < max_attempts
    union all select 'aveli_jobs_failed', '{}', count(*) from graphile_worker.jobs where attempts >= max_attempts
    union all select 'aveli_live_rooms', '{}', count(*) from app.live_sessions where ended_at is null`;
  return Object.entries(help)
    .flatMap(([name, text]) => family(name, text, samples))
    .join("\n")
    .concat("\n");
}

function family(name: string, text: string, samples: readonly Sample[]): string[] {
  const lines = samples
    .filter((sample) => sample.name === name)
    .map(({ labels, value }) => `${name}${labelSet(labels)} ${value}`);
  return [`# HELP ${name} ${text}`, `# TYPE ${name} gauge`, ...lines];
}

function labelSet(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}
