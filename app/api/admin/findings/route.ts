import { noInput } from "@/lib/people/identity/schema";
import { findExamination } from "@/lib/system/admin/overview-queries";
import { requestExamination } from "@/lib/system/admin/request-examination";
import { examinationSchema } from "@/lib/system/admin/schema";
import { route } from "@/lib/system/web/route";

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
