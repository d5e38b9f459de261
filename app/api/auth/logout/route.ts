import { logOut } from "@/lib/identity/end-session";
import { noInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(noInput, logOut);

export const { GET, PUT, PATCH, DELETE } = methodNotAllowed("POST");
