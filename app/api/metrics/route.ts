import { NotFound } from "@/lib/base/platform/errors";
import { mayReadMetrics } from "@/lib/system/web/may-read-metrics";
import { metricsType, readMetrics } from "@/lib/system/web/metrics";
import { rawRoute } from "@/lib/system/web/route";

export const GET = rawRoute(
  {
    summary: "Figures for Prometheus, for whoever has METRICS_TOKEN as bearer",
    answers: { 200: { mediaType: "text/plain" } },
    errors: { 404: ["not_found"] },
  },
  async (request) => {
    if (!mayReadMetrics(request.headers.get("authorization"))) throw new NotFound();
    const headers = { "content-type": metricsType, "cache-control": "no-store" };
    return new Response(await readMetrics(), { headers });
  },
);
