import { perAddress, requestPasswordReset } from "@/lib/identity/request-password-reset";
import { forgotPasswordInput } from "@/lib/identity/schema";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(
  {
    summary: "Have a link to a new password mailed, where there is such an account",
    input: forgotPasswordInput,
    answers: { 202: null },
    errors: { 429: ["rate_limited"] },
    rate: perAddress,
  },
  requestPasswordReset,
);
