import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { traced } from "@/lib/web/route";

/** The process lives; whether it can do its work is /api/ready's to say. */
export const GET = traced(async () =>
  Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } }),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
