"use server";

import { requestWithdrawal } from "@/lib/payments/request-withdrawal";
import { requestWithdrawalInput, withdrawByLinkForm } from "@/lib/payments/schema";
import { withdrawByLink } from "@/lib/payments/withdraw-by-link";
import { publicAction } from "@/lib/web/action";

export const sendWithdrawalLink = publicAction(requestWithdrawalInput, requestWithdrawal);

export const confirmWithdrawal = publicAction(withdrawByLinkForm, withdrawByLink, {
  leadsTo: () => "/withdraw/done",
});
