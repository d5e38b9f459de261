import { perAddress, register } from "@/lib/identity/register";
import { registerInput } from "@/lib/identity/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(registerInput, register, { status: 201, rate: perAddress });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
