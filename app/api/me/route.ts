import { findProfile } from "@/lib/identity/queries";
import { noInput, updateProfileInput } from "@/lib/identity/schema";
import { updateProfile } from "@/lib/identity/update-profile";
import { eraseAccount } from "@/lib/privacy/erase-account";
import { eraseAccountInput } from "@/lib/privacy/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(noInput, findProfile, { isItem: true });
export const PATCH = route(updateProfileInput, updateProfile, { isItem: true });
export const DELETE = route(eraseAccountInput, eraseAccount, {
  respond: () => new Response(null, { status: 202 }),
});

export const { POST, PUT, OPTIONS } = methodNotAllowed("GET", "PATCH", "DELETE");
