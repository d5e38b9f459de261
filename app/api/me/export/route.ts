import { noInput } from "@/lib/identity/schema";
import { exportData } from "@/lib/privacy/export-data";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(noInput, exportData, {
  respond: (data) =>
    new Response(JSON.stringify(data, null, 2), {
      headers: {
        "content-type": "application/json",
        "content-disposition": 'attachment; filename="aveli.json"',
      },
    }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
