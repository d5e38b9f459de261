import { listPeople } from "@/lib/admin/people-queries";
import { adminPersonSchema, listPeopleInput } from "@/lib/admin/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "Everyone with an account, for admins",
    input: listPeopleInput,
    answers: { 200: pageOf(adminPersonSchema) },
    errors: { 404: ["not_found"] },
  },
  listPeople,
);
