import { withdrawOrderInput } from "@/lib/payments/schema";
import { withdrawOrder } from "@/lib/payments/withdraw-order";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(withdrawOrderInput, withdrawOrder, {
  respond: ({ withdrawal, isConfirmed }) => Response.json(withdrawal, { status: isConfirmed ? 202 : 200 }),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
