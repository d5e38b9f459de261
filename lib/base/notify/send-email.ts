import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { sendMail } from "@/lib/base/platform/mail";
import { withoutTokens } from "@/lib/base/platform/redact";
import type { Email } from "./define-email";
import { openMail, sealMail } from "./queries";
import { renderHtml, renderText } from "./render-email";
import { emailKey } from "./rules";

/** The job behind queueEmail. Run again after a failure, it sends what it wrote the first time, and nothing once that is sent. */
export async function sendEmail(email: Email, payload: object): Promise<void> {
  const mail = await storeMail(email, payload);
  if (!mail || mail.sentAt) return;
  const { body, html } = openMail(mail);
  await sendMail({
    id: mail.id,
    to: mail.recipient,
    subject: mail.subject,
    text: body,
    html,
    ...(await email.findExtras(payload)),
  });
  await db.mail.updateMany({
    where: { id: mail.id, sentAt: null },
    // Where nothing is delivered, the mailbox is the only place to read it.
    data: { sentAt: new Date(), ...(env().SANDBOX_MAIL ? {} : { sealed: null }) },
  });
}

/** At rest, a mail shows what it tells but not the links that open something; as it is sent it is kept under a seal. */
async function storeMail(email: Email, payload: object) {
  const where = { dedupeKey: emailKey(email, payload) };
  const stored = await db.mail.findUnique({ where });
  if (stored) return stored;
  const composed = await email.compose(payload);
  if (!composed) return null;
  const { recipient, content, ...concerns } = composed;
  const [body, html] = [renderText(content, recipient), renderHtml(content, recipient)];
  await db.mail.createMany({
    data: {
      ...where,
      ...concerns,
      userId: recipient.id,
      template: email.name,
      isBookkeeping: email.isBookkeeping,
      recipient: recipient.email,
      subject: content.subject,
      body: withoutTokens(body),
      html: withoutTokens(html),
      sealed: sealMail(where.dedupeKey, { body, html }),
    },
    skipDuplicates: true,
  });
  return db.mail.findUnique({ where });
}
