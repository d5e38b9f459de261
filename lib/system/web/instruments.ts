import { Gauge, Histogram, type HistogramConfiguration, register } from "prom-client";
import { pool } from "@/lib/base/platform/db";

// What runs at boot and the routes are bundled apart, each with a copy of this file, and share one register.
function histogram<Label extends string>(configuration: HistogramConfiguration<Label>): Histogram<Label> {
  return (
    (register.getSingleMetric(configuration.name) as Histogram<Label> | undefined) ??
    new Histogram(configuration)
  );
}

/** Named, and with the buckets, as OpenTelemetry's conventions for HTTP servers have it. */
export const requestDuration = histogram({
  name: "http_server_request_duration_seconds",
  help: "Duration of requests, until the answer is sent.",
  labelNames: ["http_request_method", "http_route", "http_response_status_code"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
});

export const jobDuration = histogram({
  name: "aveli_job_duration_seconds",
  help: "Duration of the jobs that this process has run.",
  labelNames: ["task", "outcome"],
  buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300],
});

const connections = "db_client_connection_count";
if (!register.getSingleMetric(connections)) {
  new Gauge({
    name: connections,
    help: "Connections of the pool by state; `waiting` counts those who wait for one.",
    labelNames: ["state"],
    collect() {
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "used" }, pool.totalCount - pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
}
