import type { KindRules } from "@/lib/catalogue/offers/kind";
import { pagesShowing } from "./rules";

export const courseRules: KindRules = {
  holds: null,
  isDated: false,
  hasWaitlist: false,
  withdrawal: {
    canBeGivenUp: true,
    endOf: () => null,
    refundOf: ({ amount }) => amount,
  },
  reviewPath: (slug) => `/review/course/${slug}`,
  pagesShowing,
  scenes: ["windingPath", "rings", "ripples"],
};
