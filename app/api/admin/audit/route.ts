import { listAudit } from "@/lib/admin/audit-queries";
import { auditEntrySchema, listAuditInput } from "@/lib/admin/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "Who has done and looked at what, for admins",
    input: listAuditInput,
    answers: { 200: pageOf(auditEntrySchema) },
    errors: { 404: ["not_found"] },
  },
  listAudit,
);
