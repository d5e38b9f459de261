import { NotFound } from "@/lib/platform/errors";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { mayReadMetrics, readMetrics } from "@/lib/web/metrics";
import { traced } from "@/lib/web/route";

export const GET = traced(async (request) => {
  if (!mayReadMetrics(request.headers.get("authorization"))) throw new NotFound();
  const headers = { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" };
  return new Response(await readMetrics(), { headers });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
