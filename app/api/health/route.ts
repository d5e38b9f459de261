import { z } from "zod";
import { rawRoute } from "@/lib/system/web/route";

/** The process lives; whether it can do its work is /api/ready's to say. */
export const GET = rawRoute(
  { summary: "Whether the process lives", answers: { 200: z.object({ status: z.literal("ok") }) } },
  async () => Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } }),
);
