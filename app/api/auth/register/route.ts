import { perAddress, register } from "@/lib/identity/register";
import { registerInput, tokenGrant } from "@/lib/identity/schema";
import { publicRoute } from "@/lib/web/route";

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
