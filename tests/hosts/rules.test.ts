import { expect, it } from "vitest";
import { isSetUp, onboardingSteps, stepsDone } from "@/lib/community/hosts/rules";

const nothing = { hasProfile: false, hasSeller: false, canBePaid: false, draft: null, hasPublished: false };

it.each([
  ["profile", "hasProfile"],
  ["seller", "hasSeller"],
  ["payouts", "canBePaid"],
  ["item", "hasPublished"],
] as const)("the step %s is done by itself", (step, fact) => {
  const done = stepsDone({ ...nothing, [fact]: true });
  expect(onboardingSteps.filter((name) => done[name])).toEqual([step]);
});

it("a host is set up when every step is done, and not before", () => {
  const everything = { ...nothing, hasProfile: true, hasSeller: true, canBePaid: true, hasPublished: true };
  expect(isSetUp(everything)).toBe(true);
  expect(isSetUp({ ...everything, canBePaid: false })).toBe(false);
});
