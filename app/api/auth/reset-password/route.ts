import { perAddress, resetPassword } from "@/lib/people/identity/reset-password";
import { resetPasswordInput } from "@/lib/people/identity/schema";
import { publicRoute } from "@/lib/system/web/route";

export const POST = publicRoute(
  {
    summary: "Choose a new password by a mailed token; ends every session",
    input: resetPasswordInput,
    answers: { 204: null },
    errors: { 400: ["invalid_token"], 429: ["rate_limited"] },
    rate: perAddress,
  },
  resetPassword,
);
