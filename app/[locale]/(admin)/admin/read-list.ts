import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { localePath } from "@/lib/base/i18n/locale-path";
import { BadCursor } from "@/lib/base/platform/errors";
import type { Page } from "@/lib/base/platform/pagination";
import type { Actor } from "@/lib/people/identity/actor";
import { pageLocale } from "@/lib/system/web/page-locale";
import { addressOf, type SearchParams } from "@/lib/system/web/read-page";
import { requireAdmin } from "@/lib/system/web/require-actor";

export type ListPageProps = { params: Promise<{ locale: string }>; searchParams: SearchParams };

interface List<Input extends z.ZodType, Item> {
  /** Own path without language. */
  path: string;
  /** What the cursors of other lists on the page are called. */
  beside?: readonly string[];
  input: Input;
  read: (actor: Actor, input: z.output<Input>) => Promise<Page<Item>>;
}

/** One page of a list as its address asks for it; an address that asks for nonsense leads to the beginning. */
export async function readList<Input extends z.ZodType, Item>(
  { params, searchParams }: ListPageProps,
  list: List<Input, Item>,
) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const path = localePath(locale, list.path);
  const asked = Object.entries(await searchParams).filter(([, value]) => value !== "" && value !== undefined);
  const isOthers = ([name]: [string, unknown]) => list.beside?.includes(name) ?? false;
  const others = Object.fromEntries(asked.filter(isOthers));
  const given = Object.fromEntries(asked.filter((entry) => !isOthers(entry)));
  const parsed = list.input.safeParse(given);
  if (!parsed.success) redirect(path);
  const [t, page] = await Promise.all([
    getTranslations({ locale, namespace: "admin" }),
    list.read(actor, parsed.data).catch((error: unknown) => {
      if (error instanceof BadCursor) redirect(path);
      throw error;
    }),
  ]);
  const { cursor, ...filter } = given as Record<string, string>;
  const at = (query: Record<string, string>) => addressOf(path, { ...others, ...query });
  return {
    locale,
    t,
    items: page.items,
    filter,
    at,
    choicesBy: choicesOf(filter, at, t("all")),
    pager: {
      ...(cursor ? { firstHref: at(filter) } : {}),
      ...(page.next_cursor ? { nextHref: at({ ...filter, cursor: page.next_cursor }) } : {}),
    },
  };
}

/** Links to all of the list, and to the parts of it that a filter makes; `lone` is a part of its own beside them. */
const choicesOf =
  (filter: Record<string, string>, at: (query: Record<string, string>) => string, all: string) =>
  <Value extends string>(
    name: string,
    values: readonly Value[],
    labelOf: (value: Value) => string,
    lone?: { name: string; value: string; label: string },
  ) => {
    const kept: Record<string, string> = filter.q ? { q: filter.q } : {};
    return [
      { href: at(kept), label: all, isCurrent: !filter[name] && !(lone && filter[lone.name]) },
      ...values.map((value) => ({
        href: at({ ...kept, [name]: value }),
        label: labelOf(value),
        isCurrent: filter[name] === value,
      })),
      ...(lone
        ? [
            {
              href: at({ [lone.name]: lone.value }),
              label: lone.label,
              isCurrent: filter[lone.name] === lone.value,
            },
          ]
        : []),
    ];
  };
