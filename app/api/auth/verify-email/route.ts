import { verifyEmailInput } from "@/lib/identity/schema";
import { verifyEmail } from "@/lib/identity/verify-email";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(verifyEmailInput, verifyEmail);
