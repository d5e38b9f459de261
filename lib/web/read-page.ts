import { redirect } from "next/navigation";
import { BadCursor } from "@/lib/platform/errors";
import type { Page } from "@/lib/platform/pagination";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

interface List<Answer> {
  /** Own path with language. */
  path: string;
  searchParams: SearchParams;
  /** What its cursor is called in the address, where the page has other lists. */
  name?: string;
  /** Where on the page it stands, if not on top. */
  anchor?: string;
  read: (cursor: string | undefined) => Promise<Answer>;
}

/** One page of a list as its address asks for it, and the ways to others; a bad cursor leads to the beginning. */
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

/** A path with what is asked of it; what is said twice is nothing of ours. */
export function addressOf(path: string, asked: Awaited<SearchParams>): string {
  const said = Object.entries(asked).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const query = new URLSearchParams(said).toString();
  return query ? `${path}?${query}` : path;
}
