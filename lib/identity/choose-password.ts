import { test as isListed } from "fxa-common-password-list";
import { ValidationFailed } from "@/lib/platform/errors";
import { withoutDecorations } from "./common-passwords";
import { hashPassword } from "./hash-password";
import { isPersonalPassword, type Person } from "./personal-passwords";

/**
 * The hash of a password that someone has chosen for themselves. Throws ValidationFailed for one that is among the first to
 * be tried: by everyone, or by whoever knows their name and address.
 */
export async function choosePassword(password: string, person: Person): Promise<string> {
  if (withoutDecorations(password).some(isListed)) refuse("is among the commonest passwords");
  if (isPersonalPassword(password, person)) refuse("is made of one's own name or address");
  return hashPassword(password);
}

function refuse(message: string): never {
  throw new ValidationFailed([{ path: "password", message }]);
}
