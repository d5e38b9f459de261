import { env } from "@/lib/platform/env";
import { sealId } from "@/lib/platform/tokens";
import { pageUrl, translator } from "./compose-letter";
import { findToldMessage, type Reader, type ToldMessage } from "./queries";
import type { Letter, MailRequest } from "./schema";

/** What a host has written, in a letter of ours, which says whose words they are and how to have no more of them. */
export function hostMessage(told: ToldMessage, reader: Reader): Letter {
  const t = translator(reader);
  const words = { host: told.hostName, title: told.title };
  const where = new URLSearchParams({ host: told.hostId, token: muteToken(told.hostId, String(reader.id)) });
  return {
    subject: told.subject,
    paragraphs: [t("host_message.text", words), ...told.text.split(/\s*\n\s*/).filter((line) => line !== "")],
    action: { label: t("host_message.action", words), url: pageUrl(reader, told.path) },
    closing: t("host_message.closing", words),
    leave: { label: t("host_message.leave", words), url: pageUrl(reader, `/mute?${where}`) },
  };
}

/** Where whoever does not want more such letters says so by one request, without a page; nothing for letters that are no messages. */
export async function findUnsubscribeUrl(request: MailRequest): Promise<string | undefined> {
  if (request.template !== "host_message") return undefined;
  const told = await findToldMessage(request.messageId, request.userId);
  return told
    ? `${env().APP_URL}/api/mutes/${told.hostId}/${muteToken(told.hostId, request.userId)}`
    : undefined;
}

function muteToken(hostId: string, userId: string): string {
  return sealId(`mute:${hostId}`, userId);
}
