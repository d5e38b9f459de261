import type { KindRules } from "@/lib/catalogue/offers/kind";
import { lastStart } from "@/lib/catalogue/offers/withdrawal-rules";
import { pagesShowing, unheldAmount } from "./rules";

export const passRules: KindRules = {
  holds: "seat",
  isDated: false,
  hasWaitlist: false,
  withdrawal: {
    canBeGivenUp: false,
    /** The right is to the dates that are left, until the last one begins. */
    endOf: (terms) => {
      const last = lastStart(terms);
      return last && { at: last, reason: "begun" };
    },
    refundOf: ({ amount, dates = [] }, now) => unheldAmount(amount, dates, now),
  },
  // A pass is not reviewed: those who were there review its dates.
  reviewPath: (slug) => `/passes/${slug}`,
  pagesShowing,
  scenes: ["stones", "twoMoons", "hills"],
};
