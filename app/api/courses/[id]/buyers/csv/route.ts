import { respondWithFile } from "@/app/api/sales/respond-with-file";
import { exportBuyers } from "@/lib/buyers/export-buyers";
import { exportBuyersInput } from "@/lib/buyers/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(exportBuyersInput, exportBuyers("course"), { respond: respondWithFile });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
