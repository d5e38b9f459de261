import { exportCsv } from "@/lib/sales/export-sales";
import { salesMonthInput } from "@/lib/sales/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";
import { respondWithFile } from "../respond-with-file";

export const GET = route(salesMonthInput, exportCsv, { respond: respondWithFile });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
