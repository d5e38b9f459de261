import { db } from "@/lib/base/platform/db";
import { consume, type RateLimit, refund } from "@/lib/base/platform/rate-limit";
import type { Actor } from "./actor";
import { WrongPassword } from "./errors";
import { checkPassword } from "./hash-password";

const perAccount: RateLimit = { name: "confirm-password", points: 5, per: 60 };

/**
 * Asks a signed-in person for their password again before an irreversible action. Throws WrongPassword, RateLimited.
 */
export async function confirmPassword(actor: Actor, password: string): Promise<void> {
  await consume(perAccount, actor.id);
  const user = await db.user.findUnique({ where: { id: actor.id }, select: { passwordHash: true } });
  if (!(await checkPassword(password, user?.passwordHash ?? null))) throw new WrongPassword();
  await refund(perAccount, actor.id);
}
