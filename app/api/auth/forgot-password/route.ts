import { perAddress, requestPasswordReset } from "@/lib/identity/request-password-reset";
import { forgotPasswordInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(forgotPasswordInput, requestPasswordReset, {
  rate: perAddress,
  respond: () => new Response(null, { status: 202 }),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
