import { defineEmail } from "@/lib/base/notify/define-email";
import { disputeNotice } from "../dispute-notice";
import { writeSaleEmail } from "../write-sale-email";

export const disputeClosed = defineEmail({
  notice: disputeNotice("dispute_closed", "won"),
  write({ dispute, order }, recipient) {
    const words = dispute.status === "lost" ? "dispute_lost" : "dispute_won";
    return writeSaleEmail(words, dispute, order, recipient);
  },
});
