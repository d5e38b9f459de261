import { collectDefaultMetrics, Gauge, Registry, register } from "prom-client";
import { db } from "@/lib/base/platform/db";
import "./instruments";

export const metricsType = register.contentType;

interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** Gauges of what the database holds, the same in every process. */
const gauges: Record<string, string> = {
  aveli_orders: "Orders by status.",
  aveli_orders_overdue: "Orders that are held although their time is over.",
  aveli_refunds_pending: "Refunds that the provider has not confirmed.",
  aveli_refunds_oldest_pending_seconds: "Age of the oldest refund that the provider has not confirmed.",
  aveli_authorisations_open: "Amounts set aside on a card and neither captured nor released.",
  aveli_webhook_events_waiting: "Received events that are not processed.",
  aveli_webhook_events_parked: "Events that a person has to look at.",
  aveli_webhook_events_oldest_waiting_seconds: "Age of the oldest event that is not processed.",
  aveli_jobs_waiting: "Jobs that are due and not yet done.",
  aveli_jobs_failed: "Jobs that have been given up.",
  aveli_jobs_oldest_waiting_seconds: "Age of the oldest job that is due.",
  aveli_live_rooms: "Rooms that are open.",
};

/** Returns Prometheus' text format. */
export async function readMetrics(): Promise<string> {
  const samples = await db.$queryRaw<Sample[]>`
    select 'aveli_orders' as name, jsonb_build_object('status', status) as labels, count(*)::float8 as value
      from app.orders group by status
    union all select 'aveli_orders_overdue', '{}', count(*) from app.orders
      where status = 'pending' and expires_at < now() - interval '2 minutes'
    union all select 'aveli_refunds_pending', '{}', count(*) from app.refunds where status = 'pending'
    union all select 'aveli_refunds_oldest_pending_seconds', '{}',
      coalesce(extract(epoch from now() - min(created_at)), 0) from app.refunds where status = 'pending'
    union all select 'aveli_authorisations_open', '{}', count(*) from app.authorisations
      where status in ('authorised', 'releasing')
    union all select 'aveli_webhook_events_waiting', '{}', count(*) from app.webhook_events where status = 'received'
    union all select 'aveli_webhook_events_parked', '{}', count(*) from app.webhook_events where status = 'parked'
    union all select 'aveli_webhook_events_oldest_waiting_seconds', '{}',
      coalesce(extract(epoch from now() - min(received_at)), 0) from app.webhook_events where status = 'received'
    union all select 'aveli_jobs_waiting', '{}', count(*) from graphile_worker.jobs
      where run_at <= now() and attempts < max_attempts
    union all select 'aveli_jobs_oldest_waiting_seconds', '{}',
      coalesce(extract(epoch from now() - min(run_at)), 0) from graphile_worker.jobs
      where run_at <= now() and attempts < max_attempts
    union all select 'aveli_jobs_failed', '{}', count(*) from graphile_worker.jobs where attempts >= max_attempts
    union all select 'aveli_live_rooms', '{}', count(*) from app.live_sessions where ended_at is null`;
  const stored = new Registry();
  for (const [name, help] of Object.entries(gauges)) {
    const found = samples.filter((sample) => sample.name === name);
    const labelNames = Object.keys(found[0]?.labels ?? {});
    const gauge = new Gauge({ name, help, labelNames, registers: [stored] });
    for (const { labels, value } of found) gauge.set(labels, value);
  }
  if (!register.getSingleMetric("process_start_time_seconds")) collectDefaultMetrics();
  return Registry.merge([stored, register]).metrics();
}
