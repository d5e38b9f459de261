import { resetPassword } from "@/lib/identity/reset-password";
import { resetPasswordInput } from "@/lib/identity/schema";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(resetPasswordInput, resetPassword);
