import { findPerson } from "@/lib/admin/people-queries";
import { adminPersonDetailsSchema, personInput } from "@/lib/admin/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "One person, for admins",
    input: personInput,
    answers: { 200: adminPersonDetailsSchema },
    errors: { 404: ["not_found"] },
  },
  findPerson,
);
