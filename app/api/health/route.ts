import { z } from "zod";
import { isStopping } from "@/lib/base/platform/stopping";
import { rawRoute } from "@/lib/system/web/route";

const health = <S extends string>(status: S) => z.object({ status: z.literal(status) });

/** The process lives and takes requests; whether it can do its work is /api/ready's to say. */
export const GET = rawRoute(
  {
    summary: "Whether the process lives, and is not about to end",
    answers: { 200: health("ok"), 503: health("stopping") },
  },
  async () => {
    const [status, code] = isStopping() ? ["stopping", 503] : ["ok", 200];
    return Response.json({ status }, { status: Number(code), headers: { "cache-control": "no-store" } });
  },
);
