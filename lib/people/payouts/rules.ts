import type { AccountState, PayoutState } from "./schema";

type Flags = Pick<AccountState, "chargesEnabled" | "payoutsEnabled" | "requirements">;

/**
 * Returns the platform's fee for a sale, in minor units: `feeBp` hundredths of a percent of what the buyer pays,
 * rounded down, so that nobody pays more than the rate says.
 */
export function feeOf(amount: number, feeBp: number): number {
  return Math.floor((amount * feeBp) / 10_000);
}

interface ReturnedPart {
  amount: number;
  feeAmount: number;
  /** The part of `amount` returned so far. */
  returned: number;
}

/**
 * Returns how much of a fee has been returned by then: its share to the nearest minor unit, and all of it with the last
 * refund.
 */
export function feeReturned({ amount, feeAmount, returned }: ReturnedPart): number {
  return Math.round((feeAmount * returned) / amount);
}

/** Whether a host can be paid: the account receives money and passes it on to a bank. */
export function isReady({ chargesEnabled, payoutsEnabled }: Omit<Flags, "requirements">): boolean {
  return chargesEnabled && payoutsEnabled;
}

export function stateOf(account: Flags | null): PayoutState {
  if (!account) return "none";
  if (isReady(account)) return "ready";
  return account.requirements.length > 0 ? "incomplete" : "checking";
}

interface Priced {
  isOnSale: boolean;
  priceAmount: number;
}

/** Whether a change puts a price on an offer that is on sale for free. */
export function startsToCost({ isOnSale, priceAmount }: Priced, newPrice: number | undefined): boolean {
  return isOnSale && priceAmount === 0 && (newPrice ?? 0) > 0;
}

/** The categories of missing details that a host is shown. */
export const requirementKinds = ["bank", "person", "business", "terms", "other"] as const;
export type RequirementKind = (typeof requirementKinds)[number];

const kindOf: Record<string, RequirementKind> = {
  external_account: "bank",
  individual: "person",
  representative: "person",
  directors: "person",
  owners: "person",
  company: "business",
  business_profile: "business",
  business_type: "business",
  tos_acceptance: "terms",
};

/** Groups the provider's names for missing details (`individual.dob.day`) into categories that people understand. */
export function requirementGroups(requirements: readonly string[]): RequirementKind[] {
  const missing = new Set(requirements.map((name) => kindOf[name.split(".")[0] ?? ""] ?? kindOfPerson(name)));
  return requirementKinds.filter((kind) => missing.has(kind));
}

const kindOfPerson = (name: string): RequirementKind => (name.startsWith("person_") ? "person" : "other");
