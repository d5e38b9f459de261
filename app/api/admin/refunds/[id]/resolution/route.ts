import { resolveRefund } from "@/lib/payments/resolve-refund";
import { resolveRefundInput } from "@/lib/payments/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(resolveRefundInput, resolveRefund);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
