import { perAddress } from "@/lib/people/identity/check-credentials";
import { logInInput, tokenGrant } from "@/lib/people/identity/schema";
import { logIn } from "@/lib/people/identity/sign-in";
import { publicRoute } from "@/lib/system/web/route";

export const POST = publicRoute(
  {
    summary: "Sign in",
    input: logInInput,
    answers: { 200: tokenGrant },
    errors: { 401: ["invalid_credentials"], 403: ["account_suspended"], 429: ["rate_limited"] },
    rate: perAddress,
  },
  logIn,
);
