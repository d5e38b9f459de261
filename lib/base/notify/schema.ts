import { z } from "zod";
import type { Locale } from "@/lib/base/i18n/locales";

export const alert = z.object({
  about: z.enum([
    "event_parked",
    "money_differs",
    "refund_bounced",
    "refund_failed",
    "reconciled",
    "host_applied",
    "content_reported",
  ]),
  /** What to look for, and what was said of it. */
  ref: z.string(),
  detail: z.string(),
});
export type Alert = z.infer<typeof alert>;

export interface Recipient {
  /** Null for someone without an account. */
  id: string | null;
  email: string;
  /** Whether the recipient is known to have asked for it. What others write is kept from those who are not. */
  isKnown: boolean;
  /** Empty for someone who is not known: anyone can have signed up with an advertisement for a name and a stranger's address. */
  displayName: string;
  locale: Locale;
  timeZone: string;
}

/** What an email says, before it is given its form as text and as HTML. */
export interface EmailContent {
  subject: string;
  paragraphs: string[];
  /** One with an address is a link, called by its value. */
  facts?: { label: string; value: string; url?: string }[];
  action?: { label: string; url: string };
  closing?: string;
  /** Where else one may want to go. */
  more?: { label: string; url: string };
  /** How to have no more emails of this kind. */
  leave?: { label: string; url: string };
}
