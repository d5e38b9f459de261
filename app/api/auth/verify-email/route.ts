import { verifyEmailInput } from "@/lib/identity/schema";
import { perAddress, verifyEmail } from "@/lib/identity/verify-email";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(verifyEmailInput, verifyEmail, { rate: perAddress });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
