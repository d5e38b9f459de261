import { perAddress, resetPassword } from "@/lib/identity/reset-password";
import { resetPasswordInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(resetPasswordInput, resetPassword, { rate: perAddress });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
