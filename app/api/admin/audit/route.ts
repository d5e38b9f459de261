import { listAudit } from "@/lib/system/admin/audit-queries";
import { auditEntrySchema, listAuditInput } from "@/lib/system/admin/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Who has done and looked at what, for admins",
    input: listAuditInput,
    answers: { 200: pageOf(auditEntrySchema) },
    errors: { 404: ["not_found"] },
  },
  listAudit,
);
