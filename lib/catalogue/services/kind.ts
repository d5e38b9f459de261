import type { KindRules } from "@/lib/catalogue/offers/kind";
import { pagesShowing } from "./rules";

export const serviceRules: KindRules = {
  holds: "time",
  isDated: false,
  hasWaitlist: false,
  withdrawal: {
    canBeGivenUp: false,
    endOf: ({ immediateStart, endsAt }) =>
      immediateStart && endsAt ? { at: endsAt, reason: "performed" } : null,
    /** Of a session that has begun, only the part that has not been held. */
    refundOf({ immediateStart, amount, startsAt, endsAt }, now) {
      if (!immediateStart || !startsAt || !endsAt || now <= startsAt) return amount;
      const left = (endsAt.getTime() - now.getTime()) / (endsAt.getTime() - startsAt.getTime());
      return Math.ceil(amount * left);
    },
  },
  reviewPath: (slug) => `/review/service/${slug}`,
  pagesShowing,
  scenes: ["twoMoons", "stones", "litWindow"],
};
