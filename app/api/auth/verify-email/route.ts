import { verifyEmailInput } from "@/lib/identity/schema";
import { verifyEmail } from "@/lib/identity/verify-email";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(verifyEmailInput, verifyEmail);

export const { GET, PUT, PATCH, DELETE } = methodNotAllowed("POST");
