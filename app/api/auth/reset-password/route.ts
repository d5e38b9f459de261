import { perAddress, resetPassword } from "@/lib/identity/reset-password";
import { resetPasswordInput } from "@/lib/identity/schema";
import { publicRoute } from "@/lib/web/route";

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
