import { perAddress } from "@/lib/identity/check-credentials";
import { logInInput } from "@/lib/identity/schema";
import { logIn } from "@/lib/identity/sign-in";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(logInInput, logIn, { rate: perAddress });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
