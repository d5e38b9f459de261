import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId } from "@/lib/base/notify/samples";
import { pageUrl, translator } from "@/lib/base/notify/words";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { sealId } from "@/lib/base/platform/tokens";

/** What a host has written, unless this person does not want to hear from them. */
async function findMessage(id: string, userId: string) {
  const message = await db.hostMessage.findUnique({
    where: { id },
    select: {
      hostId: true,
      subject: true,
      text: true,
      host: { select: { displayName: true } },
      offer: { select: { kind: true, title: true, slug: true } },
    },
  });
  if (!message) return null;
  const { host, offer, ...written } = message;
  if ((await db.messageMute.count({ where: { userId, hostId: message.hostId } })) > 0) return null;
  const path = `/${offer.kind}s/${offer.slug}`;
  return { ...written, hostName: host.displayName, title: offer.title, path };
}

/** What a host has written, in an email of ours, which says whose words they are and how to have no more of them. */
export const hostMessage = defineEmail({
  notice: {
    name: "host_message",
    payload: z.object({ messageId: z.uuid(), userId: z.uuid() }),
    key: ["messageId", "userId"],
    load: ({ messageId, userId }) => findMessage(messageId, userId),
    recipient: (_, { userId }) => findRecipient(userId),
    preview: () => ({
      context: {
        hostId: sampleId,
        subject: "Ta med en filt",
        text: "Hej!\nTa gärna med en filt. Vi ses på torsdag.",
        hostName: "Asha",
        title: "Kvällsro",
        path: "/seminars/kvallsro",
      },
      payload: { messageId: sampleId, userId: sampleId },
    }),
  },
  unsubscribeUrl: ({ hostId }, { userId }) =>
    `${env().APP_URL}/api/mutes/${hostId}/${muteToken(hostId, userId)}`,
  write({ hostId, hostName, subject, text, title, path }, recipient, { userId }) {
    const t = translator(recipient);
    const words = { host: hostName, title };
    const where = new URLSearchParams({ host: hostId, token: muteToken(hostId, userId) });
    return {
      subject,
      paragraphs: [t("host_message.text", words), ...text.split(/\s*\n\s*/).filter((line) => line !== "")],
      action: { label: t("host_message.action", words), url: pageUrl(recipient, path) },
      closing: t("host_message.closing", words),
      leave: { label: t("host_message.leave", words), url: pageUrl(recipient, `/mute?${where}`) },
    };
  },
});

function muteToken(hostId: string, userId: string): string {
  return sealId(`mute:${hostId}`, userId);
}
