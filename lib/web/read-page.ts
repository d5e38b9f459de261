import { redirect } from "next/navigation";
import { BadCursor } from "@/lib/platform/errors";
import type { Page } from "@/lib/platform/keyset";

interface List<Answer> {
  /** Own path with language. */
  path: string;
  searchParams: Promise<{ cursor?: string | string[] | undefined }>;
  read: (cursor: string | undefined) => Promise<Answer>;
}

/** One page of a list as its address asks for it, and the ways to others; a bad cursor leads to the beginning. */
export async function readPage<Answer extends Pick<Page<unknown>, "next_cursor">>(list: List<Answer>) {
  const { cursor } = await list.searchParams;
  if (Array.isArray(cursor)) redirect(list.path);
  const page = await list.read(cursor).catch((error: unknown) => {
    if (error instanceof BadCursor) redirect(list.path);
    throw error;
  });
  return {
    page,
    pager: {
      ...(cursor !== undefined && { firstHref: list.path }),
      ...(page.next_cursor && { nextHref: `${list.path}?cursor=${page.next_cursor}` }),
    },
  };
}
