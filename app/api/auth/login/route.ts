import { logInInput } from "@/lib/identity/schema";
import { logIn } from "@/lib/identity/sign-in";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(logInInput, logIn);
