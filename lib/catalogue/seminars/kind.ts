import type { KindRules } from "@/lib/catalogue/offers/kind";
import { pagesShowing } from "./rules";

export const seminarRules: KindRules = {
  holds: "seat",
  isDated: true,
  hasWaitlist: true,
  withdrawal: {
    canBeGivenUp: false,
    endOf: ({ startsAt }) => startsAt && { at: startsAt, reason: "begun" },
    refundOf: ({ amount }) => amount,
  },
  reviewPath: (slug) => `/live/${slug}/thanks`,
  pagesShowing,
  scenes: ["hills", "water", "northernLight"],
};
