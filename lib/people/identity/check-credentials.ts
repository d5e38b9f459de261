import { consume, type RateLimit, refund } from "@/lib/base/platform/rate-limit";
import { notePerson } from "@/lib/base/platform/security-log";
import type { Visitor } from "./actor";
import { AccountSuspended, InvalidCredentials } from "./errors";
import { checkPassword } from "./hash-password";
import { findAccount } from "./queries";
import type { LogInInput, UserSummary } from "./schema";

export const perAddress: RateLimit = { name: "sign-in-address", points: 30, per: 60 };
const perAccount: RateLimit = { name: "sign-in-account", points: 5, per: 60 };
/** A slower limit, against patient guessing from many addresses. */
const perAccountSlowly: RateLimit = { name: "sign-in-account-slowly", points: 30, per: 6 * 3600 };

/**
 * Throws InvalidCredentials, after the same time whether the account exists or not, RateLimited, and AccountSuspended,
 * but only to those who know the password.
 */
export async function checkCredentials(visitor: Visitor, input: LogInInput): Promise<UserSummary> {
  await consume(perAddress, visitor.address);
  const found = await findAccount(input.email, visitor.address);
  // An address from which the account was used before has a limit of its own, so that strangers cannot lock its owner
  // out.
  const account = found?.isFamiliarAddress ? `${input.email} ${visitor.address}` : input.email;
  if (found) notePerson(found.user.id);
  await consume(perAccount, account);
  await consume(perAccountSlowly, account);

  const isRight = await checkPassword(input.password, found?.passwordHash ?? null);
  if (!found || !isRight) throw new InvalidCredentials();
  await Promise.all([
    refund(perAddress, visitor.address),
    refund(perAccount, account),
    refund(perAccountSlowly, account),
  ]);
  if (found.isSuspended) throw new AccountSuspended();
  return found.user;
}
