import { createTransport, type Transporter } from "nodemailer";
import type { Invitation } from "./calendar";
import { env } from "./env";
import { product } from "./product";
import { seconds } from "./time";

export interface Message {
  /**
   * The id of the email, not of this attempt: a mail server or reader that gets it twice, after a crash, can drop one.
   */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Adds or changes an appointment in the receiver's calendar. */
  calendar?: Invitation | undefined;
  /** A single request to this address unsubscribes (RFC 8058). */
  unsubscribeUrl?: string | undefined;
}

let transport: Transporter | undefined;

/** Sends a message through SMTP_URL. Without one it is stored for the sandbox mailbox, if that is open. */
export async function sendMail({ id, calendar, unsubscribeUrl, ...message }: Message): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return;
  transport ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: seconds(8),
    socketTimeout: seconds(8),
  } as never);
  await transport.sendMail({
    from: MAIL_FROM,
    messageId: `<${id}@${MAIL_FROM.match(/@([^\s>]+)/)?.[1]}>`,
    ...message,
    ...(unsubscribeUrl ? { headers: unsubscribeHeaders(unsubscribeUrl) } : {}),
    ...(calendar ? { icalEvent: { ...calendar, filename: `${product.slug}.ics` } } : {}),
  });
}

function unsubscribeHeaders(url: string) {
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
