import type { MetadataRoute } from "next";
import { listHostSlugs } from "@/lib/hosts/queries";
import { localePath } from "@/lib/i18n/locale-path";
import { kindsInOrder } from "@/lib/kinds/rules";
import { tableOf } from "@/lib/offers/kind";
import { listSlugs } from "@/lib/offers/queries";
import { env } from "@/lib/platform/env";

export const dynamic = "force-dynamic";

const fixed = [
  ...["/", "/seminars", "/seminars/live", "/seminars/past", "/courses", "/services", "/passes", "/explore"],
  ...["/privacy", "/terms", "/gdpr", "/accessibility", "/cookies", "/contact"],
];

/** The latest of each kind, because a sitemap may hold 50 000 addresses. */
const limit = 12_000;

/** Lists everything that is published, in both languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [hosts, ...offers] = await Promise.all([
    listHostSlugs(limit),
    ...kindsInOrder.map((kind) => listSlugs(kind, limit)),
  ]);
  const under = (folder: string) => (item: { slug: string; updatedAt: Date }) =>
    entry(`/${folder}/${item.slug}`, item.updatedAt);
  return [
    ...fixed.map((path) => entry(path)),
    ...kindsInOrder.flatMap((kind, i) => (offers[i] ?? []).map(under(tableOf(kind)))),
    ...hosts.map(under("hosts")),
  ];
}

function entry(path: string, lastModified?: Date): MetadataRoute.Sitemap[number] {
  const url = (locale: "sv" | "en") => env().APP_URL + localePath(locale, path);
  return { url: url("sv"), alternates: { languages: { sv: url("sv"), en: url("en") } }, lastModified };
}
