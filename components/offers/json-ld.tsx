import { toItemList } from "@/lib/catalogue/offers/rules";

/** Structured data for search engines. It contains hosts' words, so nothing in it may end the element early. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped above, and a data block is never run
  return <script dangerouslySetInnerHTML={{ __html: json }} type="application/ld+json" />;
}

type JsonLdListProps = { items: Parameters<typeof toItemList>[0] | undefined; base: string };

/** A catalogue's list for search engines; nothing if it is empty. */
export function JsonLdList({ items = [], base }: JsonLdListProps) {
  return items.length > 0 && <JsonLd data={toItemList(items, base)} />;
}
