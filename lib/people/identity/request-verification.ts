import { transaction } from "@/lib/base/platform/db";
import { consume, type RateLimit } from "@/lib/base/platform/rate-limit";
import type { Actor } from "./actor";
import { issueLink } from "./issue-link";
import { findProfile } from "./queries";

const perAccount: RateLimit = { name: "verification-account", points: 3, per: 3600 };

/** Sends the link again; does nothing if the address is verified. */
export async function requestVerification(actor: Actor): Promise<void> {
  await consume(perAccount, actor.id);
  const { email_verified } = await findProfile(actor);
  if (!email_verified) await transaction((tx) => issueLink(tx, actor.id, "verify_email"));
}
