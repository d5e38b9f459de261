import { z } from "zod";
import { checkReadiness } from "@/lib/base/platform/readiness";
import { isStopping } from "@/lib/base/platform/stopping";
import { rawRoute } from "@/lib/system/web/route";

const readiness = z.object({
  status: z.enum(["ready", "unavailable"]),
  down: z.array(z.enum(["database", "migrations", "jobs", "pages", "listener", "draining"])),
});

export const GET = rawRoute(
  { summary: "Whether it can do its work, or what is down", answers: { 200: readiness, 503: readiness } },
  async () => {
    const down = Object.entries(await checkReadiness()).flatMap(([name, stands]) => (stands ? [] : [name]));
    if (isStopping()) down.push("draining");
    const isReady = down.length === 0;
    return Response.json(
      { status: isReady ? "ready" : "unavailable", down },
      {
        status: isReady ? 200 : 503,
        headers: { "cache-control": "no-store", ...(!isReady && { "retry-after": "2" }) },
      },
    );
  },
);
