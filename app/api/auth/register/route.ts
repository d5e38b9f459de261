import { register } from "@/lib/identity/register";
import { registerInput } from "@/lib/identity/schema";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(registerInput, register, { status: 201 });
