import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId } from "@/lib/base/notify/samples";
import { pageUrl, translator } from "@/lib/base/notify/words";
import { db } from "@/lib/base/platform/db";
import { type OfferKind, offerKinds } from "@/lib/catalogue/offers/kind";

interface News {
  host: { name: string; slug: string };
  items: { kind: OfferKind; title: string }[];
}

/** What of a host's can be found today and was published on a day; null when nothing is left of it. */
async function findNews(hostId: string, day: string): Promise<News | null> {
  const items = await db.$queryRaw<News["items"]>`
    select o.kind, o.title from app.explore_entries e join app.offers o on o.id = e.id
    where e.host_id = ${hostId}::uuid and (e.published_at at time zone 'Europe/Stockholm')::date = ${day}::date
      and (e.over_at is null or e.over_at > now())
    order by e.published_at, e.id limit 10`;
  const host = await db.user.findUnique({ where: { id: hostId }, select: { displayName: true, slug: true } });
  return items.length > 0 && host?.slug ? { host: { name: host.displayName, slug: host.slug }, items } : null;
}

export const hostPublished = defineEmail({
  notice: {
    name: "host_published",
    payload: z.object({
      hostId: z.uuid(),
      /** In Swedish time. */
      day: z.iso.date(),
      userId: z.uuid(),
    }),
    key: ["hostId", "day", "userId"],
    load: ({ hostId, day }) => findNews(hostId, day),
    recipient: (_, { userId }) => findRecipient(userId),
    preview: () => ({
      context: {
        host: { name: "Asha", slug: "asha" },
        items: offerKinds.map((kind) => ({ kind, title: "Kvällsro" })),
      },
      payload: { hostId: sampleId, day: "2027-03-12", userId: sampleId },
    }),
  },
  write({ host, items }, recipient) {
    const t = translator(recipient);
    const { name, slug } = host;
    return {
      subject: t("host_published.subject", { name }),
      paragraphs: [t("host_published.text", { name })],
      facts: items.map(({ kind, title }) => ({ label: t(`host_published.${kind}`), value: title })),
      action: { label: t("host_published.action", { name }), url: pageUrl(recipient, `/hosts/${slug}`) },
      closing: t("host_published.closing", { settings: pageUrl(recipient, "/settings") }),
    };
  },
});
