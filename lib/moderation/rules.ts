import type { ItemKind, SubjectKind } from "./schema";

const tables = {
  course: "courses",
  service: "services",
  seminar: "seminars",
  host: "users",
  review: "reviews",
} as const;

type Table = (typeof tables)[keyof typeof tables];

export function tableOf(kind: SubjectKind): Exclude<Table, "reviews"> {
  return tables[kind];
}

export function kindOf(table: string): keyof typeof tables {
  const kinds = Object.keys(tables) as (keyof typeof tables)[];
  const kind = kinds.find((name) => tables[name] === table);
  if (!kind) throw new Error(`nothing of ${table} can be reported`);
  return kind;
}

interface Shown {
  kind: ItemKind;
  slug: string;
  host: { slug: string | null };
}

/** The public pages that change when something is taken down or put back. */
export function pagesShowing({ kind, slug, host }: Shown): string[] {
  const list = `/${tables[kind]}`;
  const more = kind === "seminar" ? ["/seminars/live", "/seminars/past"] : [];
  return ["/", list, ...more, `${list}/${slug}`, ...(host.slug ? [`/hosts/${host.slug}`] : [])];
}
