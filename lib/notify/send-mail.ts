import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sendMail as deliver } from "@/lib/platform/mail";
import { withoutTokens } from "@/lib/platform/redact";
import { openMail, sealMail } from "./queries";
import { renderHtml, renderText } from "./render-letter";
import { dedupeKey } from "./rules";
import type { MailRequest } from "./schema";
import { writeCalendar } from "./write-calendar";
import { findUnsubscribeUrl } from "./write-host-message";
import { writeLetter } from "./write-letter";

/** The job behind queueMail. Run again after a failure, it sends what it wrote the first time, and nothing once that is sent. */
export async function sendMail(request: MailRequest): Promise<void> {
  const mail = await storeMail(request);
  if (!mail || mail.sentAt) return;
  const { body, html } = openMail(mail);
  await deliver({
    id: mail.id,
    to: mail.recipient,
    subject: mail.subject,
    text: body,
    html,
    calendar: await writeCalendar(request),
    unsubscribeUrl: await findUnsubscribeUrl(request),
  });
  await db.mail.updateMany({
    where: { id: mail.id, sentAt: null },
    // Where nothing is delivered, the mailbox is the only place to read it.
    data: { sentAt: new Date(), ...(env().SANDBOX_MAIL ? {} : { sealed: null }) },
  });
}

/** At rest, a letter shows what it tells but not the links that open something; as it is sent it is kept under a seal. */
async function storeMail(request: MailRequest) {
  const where = { dedupeKey: dedupeKey(request) };
  const stored = await db.mail.findUnique({ where });
  if (stored) return stored;
  const written = await writeLetter(request);
  if (!written) return null;
  const { reader, letter, orderId } = written;
  const [body, html] = [renderText(letter, reader), renderHtml(letter, reader)];
  await db.mail.createMany({
    data: {
      ...where,
      userId: reader.id,
      template: request.template,
      ...(orderId && { orderId }),
      recipient: reader.email,
      subject: letter.subject,
      body: withoutTokens(body),
      html: withoutTokens(html),
      sealed: sealMail(where.dedupeKey, { body, html }),
    },
    skipDuplicates: true,
  });
  return db.mail.findUnique({ where });
}
