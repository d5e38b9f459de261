import { z } from "zod";
import { noInput } from "@/lib/people/identity/schema";
import { exportData } from "@/lib/system/privacy/export-data";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Everything that is kept about the caller, without secrets; three times an hour",
    input: noInput,
    answers: { 200: z.record(z.string(), z.unknown()) },
    errors: { 429: ["rate_limited"] },
    respond: (data) =>
      new Response(JSON.stringify(data, null, 2), {
        headers: {
          "content-type": "application/json",
          "content-disposition": 'attachment; filename="aveli.json"',
        },
      }),
  },
  exportData,
);
