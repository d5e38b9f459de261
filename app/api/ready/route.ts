import { checkReadiness } from "@/lib/platform/readiness";

export const dynamic = "force-dynamic";

export async function GET() {
  const readiness = await checkReadiness();
  const down = Object.entries(readiness).flatMap(([name, stands]) => (stands ? [] : [name]));
  const headers = { "Cache-Control": "no-store", ...(down.length > 0 && { "Retry-After": "2" }) };
  return Response.json(
    { status: down.length > 0 ? "unavailable" : "ready", down },
    {
      status: down.length > 0 ? 503 : 200,
      headers,
    },
  );
}
