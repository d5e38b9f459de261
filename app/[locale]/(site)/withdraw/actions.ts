"use server";

import { requestWithdrawal } from "@/lib/commerce/payments/request-withdrawal";
import { requestWithdrawalInput, withdrawByLinkForm } from "@/lib/commerce/payments/schema";
import { withdrawByLink } from "@/lib/commerce/payments/withdraw-by-link";
import { publicAction } from "@/lib/system/web/action";

export const sendWithdrawalLink = publicAction(requestWithdrawalInput, requestWithdrawal);

export const confirmWithdrawal = publicAction(withdrawByLinkForm, withdrawByLink, {
  leadsTo: () => "/withdraw/done",
});
