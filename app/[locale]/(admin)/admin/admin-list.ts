import { redirect } from "next/navigation";
import type { z } from "zod";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { BadCursor } from "@/lib/platform/errors";
import type { Page } from "@/lib/platform/pagination";
import { addressOf, type SearchParams } from "@/lib/web/read-page";

interface List<Input extends z.ZodType, Item> {
  actor: Actor;
  locale: Locale;
  /** Own path without language. */
  path: string;
  searchParams: SearchParams;
  /** What the cursors of other lists on the page are called. */
  beside?: readonly string[];
  input: Input;
  read: (actor: Actor, input: z.output<Input>) => Promise<Page<Item>>;
}

/** One page of a list as its address asks for it; an address that asks for nonsense leads to the beginning. */
export async function readList<Input extends z.ZodType, Item>(list: List<Input, Item>) {
  const path = localePath(list.locale, list.path);
  const asked = Object.entries(await list.searchParams).filter(
    ([, value]) => value !== "" && value !== undefined,
  );
  const isOthers = ([name]: [string, unknown]) => list.beside?.includes(name) ?? false;
  const others = Object.fromEntries(asked.filter(isOthers));
  const given = Object.fromEntries(asked.filter((entry) => !isOthers(entry)));
  const parsed = list.input.safeParse(given);
  if (!parsed.success) redirect(path);
  const page = await list.read(list.actor, parsed.data).catch((error: unknown) => {
    if (error instanceof BadCursor) redirect(path);
    throw error;
  });
  const { cursor, ...filter } = given as Record<string, string>;
  const at = (query: Record<string, string>) => addressOf(path, { ...others, ...query });
  return {
    items: page.items,
    filter,
    at,
    pager: {
      ...(cursor ? { firstHref: at(filter) } : {}),
      ...(page.next_cursor ? { nextHref: at({ ...filter, cursor: page.next_cursor }) } : {}),
    },
  };
}
