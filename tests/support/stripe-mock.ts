import type { GoTool } from "./go-tool";

/** Stripe's own stand-in, which refuses what Stripe's published schema does not know. */
export const stripeMock: GoTool = {
  name: "stripe-mock",
  source: "github.com/stripe/stripe-mock",
  release: "v0.203.0",
};
