import type { Locale } from "@/lib/base/i18n/locales";
import { db, transaction, violatedConstraint } from "@/lib/base/platform/db";
import { consume, type RateLimit } from "@/lib/base/platform/rate-limit";
import type { Visitor } from "./actor";
import { choosePassword } from "./choose-password";
import { EmailTaken } from "./errors";
import { issueLink } from "./issue-link";
import { type BrowserSession, openBrowserSession, openTokenSession } from "./open-session";
import { summaryColumns, toUserSummary } from "./queries";
import { termsVersion } from "./rules";
import type { RegisterInput, TokenGrant, UserSummary } from "./schema";

export const perAddress: RateLimit = { name: "register-address", points: 100, per: 3600 };

/** Creates an account and signs in the API client that asked for it. */
export async function register(visitor: Visitor, input: RegisterInput): Promise<TokenGrant> {
  const user = await createAccount(visitor, input, visitor.locale);
  return transaction((tx) => openTokenSession(tx, visitor, user));
}

/** Creates an account and signs in the browser that asked for it. */
export async function signUp(
  visitor: Visitor,
  { locale, ...input }: RegisterInput & { locale: Locale },
): Promise<BrowserSession> {
  return openBrowserSession(db, visitor, await createAccount(visitor, input, locale));
}

async function createAccount(visitor: Visitor, input: RegisterInput, locale: Locale): Promise<UserSummary> {
  await consume(perAddress, visitor.address);
  const { email, password, display_name: displayName } = input;
  const passwordHash = await choosePassword(password, { email, displayName });
  try {
    return await transaction(async (tx) => {
      const user = await tx.user.create({
        data: { email, passwordHash, displayName, locale },
        select: summaryColumns,
      });
      await tx.consent.create({ data: { userId: user.id, kind: "terms", version: termsVersion } });
      await issueLink(tx, user.id, "verify_email");
      return toUserSummary(user);
    });
  } catch (error) {
    if (violatedConstraint(error) === "users_email_key") throw new EmailTaken();
    throw error;
  }
}
