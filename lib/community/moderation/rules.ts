import { kindRules } from "@/lib/catalogue/kinds/rules";
import { eachKind, type OfferKind, tableOf as offerTable } from "@/lib/catalogue/offers/kind";
import { type SubjectKind, subjectKinds } from "./schema";

/** The table of what is reported or taken down. */
export const tableOf = (kind: SubjectKind) => tables[kind];

const tables = { ...eachKind(offerTable), host: "users", review: "reviews" } as const;

export function kindOf(table: string): SubjectKind {
  const kind = subjectKinds.find((name) => tables[name] === table);
  if (!kind) throw new Error(`nothing of ${table} can be reported`);
  return kind;
}

interface Shown {
  kind: OfferKind;
  slug: string;
  host: { slug: string | null };
}

/** Returns the public pages that change when an offer is taken down or put back, its own first. */
export function pagesShowing({ kind, slug, host }: Shown): string[] {
  const pages = kindRules[kind].pagesShowing({ slug, host: { slug: String(host.slug) } });
  return [...new Set([`/${offerTable(kind)}/${slug}`, "/", ...pages])];
}
