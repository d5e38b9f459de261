import { z } from "zod";
import { openApi } from "@/lib/system/web/openapi";
import { rawRoute } from "@/lib/system/web/route";

let contract: string | undefined;

export const GET = rawRoute(
  { summary: "This contract", answers: { 200: z.record(z.string(), z.unknown()) } },
  async () => {
    contract ??= await writeContract();
    const headers = { "content-type": "application/json", "cache-control": "public, max-age=300" };
    return new Response(contract, { headers });
  },
);

/** The routes are loaded when it is asked for: this one is among them. */
async function writeContract(): Promise<string> {
  const { endpoints } = await import("./endpoints");
  return JSON.stringify(openApi(endpoints));
}
