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
  /** Adds or changes appointments in the receiver's calendar. */
  calendar?: readonly Invitation[] | undefined;
  /** A single request to this address unsubscribes (RFC 8058). */
  unsubscribeUrl?: string | undefined;
}

let transport: Transporter | undefined;

/** Sends a message through SMTP_URL. Without one it is stored for the sandbox mailbox, if that is open. */
export async function sendMail({ id, calendar = [], unsubscribeUrl, ...message }: Message): Promise<void> {
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
    ...asCalendar(calendar),
  });
}

/** An invitation speaks of one appointment alone (RFC 5546, 3.2.2), so that each of several is a file of its own. */
function asCalendar([first, ...others]: readonly Invitation[]) {
  if (!first) return {};
  return {
    icalEvent: { ...first, filename: `${product.slug}.ics` },
    attachments: others.map(({ method, content }, index) => ({
      filename: `${product.slug}-${index + 2}.ics`,
      content,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
    })),
  };
}

function unsubscribeHeaders(url: string) {
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
