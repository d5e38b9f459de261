import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { openApi } from "@/lib/web/openapi";
import { traced } from "@/lib/web/route";
import { endpoints } from "./contract";

const contract = JSON.stringify(openApi(endpoints));

export const GET = traced(async () => {
  const headers = { "content-type": "application/json", "cache-control": "public, max-age=300" };
  return new Response(contract, { headers });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
