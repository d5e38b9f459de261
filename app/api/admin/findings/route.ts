import { findExamination } from "@/lib/admin/overview-queries";
import { requestExamination } from "@/lib/admin/request-examination";
import { examinationSchema } from "@/lib/admin/schema";
import { noInput } from "@/lib/identity/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "What the data contradicts, as last looked for; for admins",
    input: noInput,
    answers: { 200: examinationSchema },
    errors: { 404: ["not_found"] },
  },
  findExamination,
);

export const POST = route(
  {
    summary: "Have it looked for now, for admins",
    input: noInput,
    answers: { 204: null },
    errors: { 404: ["not_found"] },
  },
  requestExamination,
);
