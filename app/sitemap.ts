import type { MetadataRoute } from "next";
import { localePath } from "@/lib/base/i18n/locale-path";
import { env } from "@/lib/base/platform/env";
import { kindsInOrder } from "@/lib/catalogue/kinds/rules";
import { tableOf } from "@/lib/catalogue/offers/kind";
import { listSlugs } from "@/lib/catalogue/offers/queries";
import { listHostSlugs } from "@/lib/community/hosts/queries";

export const dynamic = "force-dynamic";

const fixed = [
  ...[
    "/",
    ...kindsInOrder.map((kind) => `/${tableOf(kind)}`),
    "/seminars/live",
    "/seminars/past",
    "/explore",
  ],
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
