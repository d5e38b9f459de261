import { isLocale } from "@/lib/base/i18n/locales";
import { db } from "@/lib/base/platform/db";
import { decrypt, encrypt } from "@/lib/base/platform/encryption";
import { decodeCursor, idKey, type PageInput, toPage } from "@/lib/base/platform/pagination";
import type { Recipient } from "./schema";

export const recipientFields = {
  id: true,
  email: true,
  emailVerifiedAt: true,
  displayName: true,
  locale: true,
  timeZone: true,
  deletedAt: true,
} as const;

type Person = Omit<Recipient, "locale" | "isKnown"> & {
  locale: string;
  emailVerifiedAt: Date | null;
  deletedAt: Date | null;
};

/** Null for someone who has left: nothing is sent to an erased address. */
export function toRecipient(user: Person | null): Recipient | null {
  if (!user || user.deletedAt || !isLocale(user.locale)) return null;
  const { id, email, locale, timeZone } = user;
  const isKnown = user.emailVerifiedAt !== null;
  return { id, email, isKnown, displayName: isKnown ? user.displayName : "", locale, timeZone };
}

export async function findRecipient(userId: string): Promise<Recipient | null> {
  return toRecipient(await db.user.findUnique({ where: { id: userId }, select: recipientFields }));
}

/** The development mailbox, newest first. Throws BadCursor. */
export async function listMails({ limit, cursor }: PageInput) {
  const last = decodeCursor(cursor, idKey);
  const rows = await db.mail.findMany({
    where: last ? { id: { lt: last[0] } } : {},
    orderBy: { id: "desc" },
    take: limit + 1,
    select: { id: true, recipient: true, subject: true, createdAt: true },
  });
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => row,
  );
}

/** A mail as it was sent. */
export async function findMail(id: string) {
  const mail = await db.mail.findUnique({ where: { id } });
  return mail && { ...mail, ...openMail(mail) };
}

interface Text {
  body: string;
  html: string;
}

const mailPurpose = "mail";

export function sealMail(dedupeKey: string, text: Text): string {
  return encrypt(mailPurpose, [dedupeKey], JSON.stringify(text));
}

/** What a mail says with its links, as long as they are kept; without them afterwards. */
export function openMail({
  dedupeKey,
  sealed,
  body,
  html,
}: Text & { dedupeKey: string; sealed: string | null }): Text {
  if (sealed === null) return { body, html };
  return JSON.parse(decrypt(mailPurpose, [dedupeKey], sealed));
}
