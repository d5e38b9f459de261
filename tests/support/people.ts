import { randomUUID } from "node:crypto";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import type { Actor, Role } from "@/lib/people/identity/actor";
import { mintActor } from "@/lib/people/identity/mint";

/** Creates a signed-in person. Asha and Elin are hosts; Björn and Maja are buyers. */
export async function signedIn(displayName: string, role: Role = "member"): Promise<Actor> {
  const handle = displayName
    .normalize("NFD")
    .replace(/[^a-z]/gi, "")
    .toLowerCase();
  const unique = `${handle}-${randomUUID().slice(0, 8)}`;
  const user = await db.user.create({
    data: {
      email: `${unique}@aveli.test`,
      emailVerifiedAt: new Date(),
      displayName,
      role,
      slug: role === "host" ? unique : null,
    },
  });
  const session = await db.session.create({
    data: { userId: user.id, kind: "api", expiresAt: after(new Date(), days(1)) },
  });
  return mintActor({ id: user.id, sessionId: session.id, role, displayName, locale: "sv" });
}

export const asha = () => signedIn("Asha", "host");
export const elin = () => signedIn("Elin", "host");
export const bjorn = () => signedIn("Björn");
export const maja = () => signedIn("Maja");
export const admin = () => signedIn("Admin", "admin");
