import { findPerson } from "@/lib/admin/people-queries";
import { personInput } from "@/lib/admin/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(personInput, findPerson);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
