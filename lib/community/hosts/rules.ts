import type { Onboarding } from "./schema";

export const onboardingSteps = ["profile", "seller", "payouts", "item"] as const;
export type OnboardingStep = (typeof onboardingSteps)[number];

/** Says which steps towards a first offer are done. */
export function stepsDone(state: Onboarding): Record<OnboardingStep, boolean> {
  return {
    profile: state.hasProfile,
    seller: state.hasSeller,
    payouts: state.canBePaid,
    item: state.hasPublished,
  };
}

/** Whether a host has done every step and needs no checklist. */
export function isSetUp(state: Onboarding): boolean {
  return Object.values(stepsDone(state)).every(Boolean);
}
