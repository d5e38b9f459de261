import { redirect } from "next/navigation";
import { BadCursor } from "@/lib/base/platform/errors";
import type { Page } from "@/lib/base/platform/pagination";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

interface List<Answer> {
  /** Our own path, with the language. */
  path: string;
  searchParams: SearchParams;
  /** The query parameter with its cursor, if the page has other lists. */
  name?: string;
  /** The anchor of the list, if it is not at the top of the page. */
  anchor?: string;
  read: (cursor: string | undefined) => Promise<Answer>;
}

/** Reads one page of a list from the page's address, with links to others; a bad cursor redirects to the first page. */
export async function readPage<Answer extends Pick<Page<unknown>, "next_cursor">>(list: List<Answer>) {
  const { name = "cursor", path } = list;
  const { [name]: cursor, ...others } = await list.searchParams;
  const hash = list.anchor ? `#${list.anchor}` : "";
  const start = addressOf(path, others);
  if (Array.isArray(cursor)) redirect(start);
  const page = await list.read(cursor).catch((error: unknown) => {
    if (error instanceof BadCursor) redirect(start);
    throw error;
  });
  return {
    page,
    pager: {
      ...(cursor !== undefined && { firstHref: start + hash }),
      ...(page.next_cursor && {
        nextHref: addressOf(path, { ...others, [name]: page.next_cursor }) + hash,
      }),
    },
  };
}

/** Adds a query to a path; repeated parameters are none of ours and are dropped. */
export function addressOf(path: string, searchParams: Awaited<SearchParams>): string {
  const parameters = Object.entries(searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const query = new URLSearchParams(parameters).toString();
  return query ? `${path}?${query}` : path;
}
