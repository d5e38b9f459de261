import { env } from "./env";

interface Company {
  name: string;
  orgNumber?: string | undefined;
  address?: string | undefined;
  email?: string | undefined;
}

/** Returns the operator of this installation; null if it is not configured, which is allowed only for trials. */
export function findCompany(): Company | null {
  const { LEGAL_NAME, LEGAL_ORG_NUMBER, LEGAL_ADDRESS, LEGAL_EMAIL } = env();
  if (!LEGAL_NAME) return null;
  return { name: LEGAL_NAME, orgNumber: LEGAL_ORG_NUMBER, address: LEGAL_ADDRESS, email: LEGAL_EMAIL };
}

/** Returns the operator's contact address. */
export function contactAddress(): string | undefined {
  const { LEGAL_EMAIL, MAIL_FROM } = env();
  return LEGAL_EMAIL ?? MAIL_FROM.match(/[^\s<>]+@[^\s<>]+/)?.[0];
}
