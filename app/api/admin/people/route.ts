import { listPeople } from "@/lib/system/admin/people-queries";
import { adminPersonSchema, listPeopleInput } from "@/lib/system/admin/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Everyone with an account, for admins",
    input: listPeopleInput,
    answers: { 200: pageOf(adminPersonSchema) },
    errors: { 404: ["not_found"] },
  },
  listPeople,
);
