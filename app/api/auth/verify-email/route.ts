import { verifyEmailInput } from "@/lib/people/identity/schema";
import { perAddress, verifyEmail } from "@/lib/people/identity/verify-email";
import { publicRoute } from "@/lib/system/web/route";

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
