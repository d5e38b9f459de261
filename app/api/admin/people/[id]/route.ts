import { findPerson } from "@/lib/system/admin/people-queries";
import { adminPersonDetailsSchema, personInput } from "@/lib/system/admin/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "One person, for admins",
    input: personInput,
    answers: { 200: adminPersonDetailsSchema },
    errors: { 404: ["not_found"] },
  },
  findPerson,
);
