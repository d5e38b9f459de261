import { perAddress, requestWithdrawal } from "@/lib/commerce/payments/request-withdrawal";
import { requestWithdrawalInput } from "@/lib/commerce/payments/schema";
import { publicRoute } from "@/lib/system/web/route";

export const POST = publicRoute(
  {
    summary:
      "Have the link that shows and confirms a withdrawal mailed to the buyer; the answer is always the same",
    input: requestWithdrawalInput,
    answers: { 202: null },
    errors: { 429: ["rate_limited"] },
    rate: perAddress,
  },
  requestWithdrawal,
);
