type Facts = Record<string, unknown> & { "@type": string };

/** The properties that Google and schema.org require of each type we use; look up a new one and add it here. */
const required: Record<string, string[]> = {
  Organization: ["name", "url", "logo"],
  WebSite: [
    ...["name", "url", "publisher.@id", "potentialAction.query-input"],
    ...["potentialAction.@type", "potentialAction.target.urlTemplate"],
  ],
  ItemList: ["numberOfItems", "itemListElement.0.position", "itemListElement.0.url"],
  Event: [
    ...["name", "startDate", "endDate", "location.@type", "location.url", "image", "description"],
    ...["eventStatus", "eventAttendanceMode", "organizer.name", "organizer.url"],
    ...["offers.price", "offers.priceCurrency", "offers.url", "offers.availability", "offers.validFrom"],
  ],
  EventSeries: [
    ...["name", "description", "url", "startDate", "endDate", "organizer.name", "organizer.url"],
    ...["subEvent.0.name", "subEvent.0.startDate", "subEvent.0.endDate", "subEvent.0.location.url"],
    ...["offers.price", "offers.priceCurrency", "offers.url", "offers.availability", "offers.validFrom"],
  ],
  Course: [
    ...["name", "description", "provider.name", "url", "offers.category", "offers.price"],
    ...["hasCourseInstance.courseMode", "hasCourseInstance.courseWorkload"],
  ],
  Service: ["name", "description", "provider.name", "url", "offers.price", "offers.priceCurrency"],
  Person: ["name", "url"],
};

const addresses = new Set(["url", "@id", "image", "logo", "urlTemplate", "serviceUrl"]);

/** Returns the JSON-LD blocks of a page, verbatim. */
export function factBlocks(html: string): string[] {
  const blocks = html.matchAll(/<script\b[^>]*type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs);
  return [...blocks].map(([, text = ""]) => text);
}

/** Lists the faults in a block of a page at `origin`. */
export function faultsOf(block: string, origin: string): string[] {
  if (/[<>&\u2028\u2029]/.test(block)) return [`not escaped: ${block}`];
  const facts = JSON.parse(block) as Facts;
  const type = facts["@type"];
  const wanted = required[type];
  if (!wanted) return [`say in required what a ${type} needs`];
  const at = (path: string) =>
    path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], facts);
  return [
    ...(facts["@context"] === "https://schema.org" ? [] : ["no context"]),
    ...wanted.filter((path) => at(path) === undefined || at(path) === "").map((path) => `no ${type}.${path}`),
    ...addressesIn(facts)
      .filter((address) => !address.startsWith(`${origin}/`) || !URL.canParse(address))
      .map((address) => `not a whole address of ours: ${address}`),
    ...["startDate", "endDate"]
      .map((name) => facts[name])
      .filter((time) => time !== undefined && !/T\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(String(time)))
      .map((time) => `without its distance from UTC: ${time}`),
  ];
}

function addressesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" ? (addresses.has(key) ? [inner] : []) : addressesIn(inner),
  );
}
