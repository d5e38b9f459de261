import { perAddress, register } from "@/lib/people/identity/register";
import { registerInput, tokenGrant } from "@/lib/people/identity/schema";
import { publicRoute } from "@/lib/system/web/route";

export const POST = publicRoute(
  {
    summary: "Open an account and sign in",
    input: registerInput,
    answers: { 201: tokenGrant },
    errors: { 409: ["email_taken"], 429: ["rate_limited"] },
    rate: perAddress,
  },
  register,
);
