import { verifyEmailInput } from "@/lib/identity/schema";
import { perAddress, verifyEmail } from "@/lib/identity/verify-email";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(
  {
    summary: "Prove an address by a mailed token",
    input: verifyEmailInput,
    answers: { 204: null },
    errors: { 400: ["invalid_token"], 429: ["rate_limited"] },
    rate: perAddress,
  },
  verifyEmail,
);
