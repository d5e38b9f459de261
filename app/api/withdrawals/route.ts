import { perAddress, requestWithdrawal } from "@/lib/payments/request-withdrawal";
import { requestWithdrawalInput } from "@/lib/payments/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(requestWithdrawalInput, requestWithdrawal, {
  rate: perAddress,
  respond: () => new Response(null, { status: 202 }),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
