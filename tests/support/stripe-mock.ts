import type { GoTool } from "./go-tool";

/** Stripe's own mock server, which refuses what Stripe's published schema does not contain. */
export const stripeMock: GoTool = {
  name: "stripe-mock",
  source: "github.com/stripe/stripe-mock",
  release: "v0.203.0",
};
