import { defineEmail } from "@/lib/base/notify/define-email";
import { disputeNotice } from "../dispute-notice";
import { writeSaleEmail } from "../write-sale-email";

export const disputeOpened = defineEmail({
  notice: disputeNotice("dispute_opened", "open"),
  write: ({ dispute, order }, recipient) => writeSaleEmail("dispute_opened", dispute, order, recipient),
});
