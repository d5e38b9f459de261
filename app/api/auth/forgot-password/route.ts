import { perAddress, requestPasswordReset } from "@/lib/people/identity/request-password-reset";
import { forgotPasswordInput } from "@/lib/people/identity/schema";
import { publicRoute } from "@/lib/system/web/route";

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
