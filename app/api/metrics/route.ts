import { NotFound } from "@/lib/base/platform/errors";
import { mayReadMetrics, readMetrics } from "@/lib/system/web/metrics";
import { rawRoute } from "@/lib/system/web/route";

export const GET = rawRoute(
  {
    summary: "Figures for Prometheus, for whoever has METRICS_TOKEN as bearer",
    answers: { 200: { mediaType: "text/plain" } },
    errors: { 404: ["not_found"] },
  },
  async (request) => {
    if (!mayReadMetrics(request.headers.get("authorization"))) throw new NotFound();
    const headers = {
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
      "cache-control": "no-store",
    };
    return new Response(await readMetrics(), { headers });
  },
);
