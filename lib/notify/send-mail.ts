import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sendMail as deliver } from "@/lib/platform/mail";
import { renderHtml, renderText } from "./render-letter";
import { carriesSecret, dedupeKey, withoutLinks } from "./rules";
import type { MailRequest } from "./schema";
import { writeCalendar } from "./write-calendar";
import { findUnsubscribeUrl } from "./write-host-message";
import { writeLetter } from "./write-letter";

/** The job behind queueMail. Run again after a failure, it sends what it wrote the first time, and nothing once that is sent. */
export async function sendMail(request: MailRequest): Promise<void> {
  const mail = await storeMail(request);
  if (!mail || mail.sentAt) return;
  await deliver({
    id: mail.id,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.body,
    html: mail.html,
    calendar: await writeCalendar(request),
    unsubscribeUrl: await findUnsubscribeUrl(request),
  });
  await db.mail.updateMany({
    where: { id: mail.id, sentAt: null },
    data: { sentAt: new Date(), ...whatStays(request, mail) },
  });
}

/** Of a letter that has been sent. Where nothing is delivered, the mailbox is the only place to read it. */
function whatStays(request: MailRequest, { body, html }: { body: string; html: string }) {
  if (!env().SMTP_URL) return {};
  if (carriesSecret(request)) return { body: "", html: "" };
  return { body: withoutLinks(body), html: withoutLinks(html) };
}

async function storeMail(request: MailRequest) {
  const where = { dedupeKey: dedupeKey(request) };
  const stored = await db.mail.findUnique({ where });
  if (stored) return stored;
  const written = await writeLetter(request);
  if (!written) return null;
  const { reader, letter, orderId } = written;
  await db.mail.createMany({
    data: {
      ...where,
      userId: reader.id,
      template: request.template,
      ...(orderId && { orderId }),
      recipient: reader.email,
      subject: letter.subject,
      body: renderText(letter, reader),
      html: renderHtml(letter, reader),
    },
    skipDuplicates: true,
  });
  return db.mail.findUnique({ where });
}
