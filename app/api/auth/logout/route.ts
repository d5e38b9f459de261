import { logOut } from "@/lib/identity/end-session";
import { noInput } from "@/lib/identity/schema";
import { route } from "@/lib/web/route";

export const POST = route(noInput, logOut);
