import { decideDifference } from "@/lib/payments/decide-difference";
import { decideDifferenceInput } from "@/lib/payments/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(decideDifferenceInput, decideDifference);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
