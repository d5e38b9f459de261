/** Facts for search engines. A host's words stand in them, so nothing may end the element early. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped above, and a data block is never run
  return <script dangerouslySetInnerHTML={{ __html: json }} type="application/ld+json" />;
}
