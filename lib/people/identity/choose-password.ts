import { test as isListed } from "fxa-common-password-list";
import { ValidationFailed } from "@/lib/base/platform/errors";
import { withoutDecorations } from "./common-password-rules";
import { hashPassword } from "./hash-password";
import { isPersonalPassword, type Person } from "./personal-password-rules";

/**
 * Returns the hash of a newly chosen password. Throws ValidationFailed for a password that is easily guessed: by
 * everyone, or by people who know the owner's name and address.
 */
export async function choosePassword(password: string, person: Person): Promise<string> {
  if (withoutDecorations(password).some(isListed)) refuse("is among the commonest passwords");
  if (isPersonalPassword(password, person)) refuse("is made of one's own name or address");
  return hashPassword(password);
}

function refuse(message: string): never {
  throw new ValidationFailed([{ path: "password", message }]);
}
