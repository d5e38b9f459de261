import { listPeople } from "@/lib/admin/people-queries";
import { listPeopleInput } from "@/lib/admin/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listPeopleInput, listPeople);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
