import { listAudit } from "@/lib/admin/audit-queries";
import { listAuditInput } from "@/lib/admin/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listAuditInput, listAudit);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
