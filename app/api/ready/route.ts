import { checkReadiness } from "@/lib/platform/readiness";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { traced } from "@/lib/web/route";

export const GET = traced(async () => {
  const readiness = await checkReadiness();
  const down = Object.entries(readiness).flatMap(([name, stands]) => (stands ? [] : [name]));
  const isReady = down.length === 0;
  return Response.json(
    { status: isReady ? "ready" : "unavailable", down },
    {
      status: isReady ? 200 : 503,
      headers: { "cache-control": "no-store", ...(!isReady && { "retry-after": "2" }) },
    },
  );
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
