import type { Onboarding } from "./schema";

export const onboardingSteps = ["profile", "seller", "payouts", "item"] as const;
export type OnboardingStep = (typeof onboardingSteps)[number];

/** Which of the steps to a first item are done. */
export function stepsDone(state: Onboarding): Record<OnboardingStep, boolean> {
  return {
    profile: state.hasProfile,
    seller: state.hasSeller,
    payouts: state.canBePaid,
    item: state.hasPublished,
  };
}

/** Whether a host has all that it takes, and needs no list of what is left. */
export function isSetUp(state: Onboarding): boolean {
  return Object.values(stepsDone(state)).every(Boolean);
}
