import type { OfferKind } from "@/lib/offers/kind";
import type { SubjectKind } from "./schema";

const tables = {
  course: "courses",
  service: "services",
  seminar: "seminars",
  host: "users",
  review: "reviews",
} as const;

export function tableOf<K extends SubjectKind>(kind: K): (typeof tables)[K] {
  return tables[kind];
}

export function kindOf(table: string): SubjectKind {
  const kinds = Object.keys(tables) as SubjectKind[];
  const kind = kinds.find((name) => tables[name] === table);
  if (!kind) throw new Error(`nothing of ${table} can be reported`);
  return kind;
}

interface Shown {
  kind: OfferKind;
  slug: string;
  host: { slug: string | null };
}

/** Returns the public pages that change when an offer is taken down or put back. */
export function pagesShowing({ kind, slug, host }: Shown): string[] {
  const list = `/${tables[kind]}`;
  const more = kind === "seminar" ? ["/seminars/live", "/seminars/past"] : [];
  return [`${list}/${slug}`, "/", list, ...more, ...(host.slug ? [`/hosts/${host.slug}`] : [])];
}
