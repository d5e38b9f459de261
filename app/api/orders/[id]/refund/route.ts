import { refundOrder } from "@/lib/payments/refund-order";
import { refundOrderInput } from "@/lib/payments/schema";
import { route } from "@/lib/web/route";

export const POST = route(refundOrderInput, refundOrder, { status: 202 });
