import { db } from "@/lib/platform/db";
import { giveBack, type Rate, spend } from "@/lib/platform/rate-limit";
import type { Actor } from "./actor";
import { WrongPassword } from "./errors";
import { checkPassword } from "./hash-password";

const perAccount: Rate = { name: "confirm-password", points: 5, per: 60 };

/** Has someone signed in repeat their password before something that cannot be undone. Throws WrongPassword, RateLimited. */
export async function confirmPassword(actor: Actor, password: string): Promise<void> {
  await spend(perAccount, actor.id);
  const user = await db.user.findUnique({ where: { id: actor.id }, select: { passwordHash: true } });
  if (!(await checkPassword(password, user?.passwordHash ?? null))) throw new WrongPassword();
  await giveBack(perAccount, actor.id);
}
