import { refundOrder } from "@/lib/payments/refund-order";
import { refundOrderInput } from "@/lib/payments/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(refundOrderInput, refundOrder, { status: 202 });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
