import { cache } from "react";
import { listPassesFor } from "@/lib/catalogue/passes/queries";
import type { Pass } from "@/lib/catalogue/passes/schema";
import { findSeminar } from "@/lib/catalogue/seminars/queries";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { listOtherDates } from "@/lib/catalogue/seminars/series-queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { readPublic } from "@/lib/system/web/public-pages";

/** Also for its share picture. Throws NotFound. */
export const findSeminarShown = (slug: string) =>
  readPublic(`seminar:${slug}`, () => findSeminar({ actor: null }, { id: slug }));

/** Reads a public page's seminar once for the page and its metadata. */
export const readSeminar = cache((slug: string) => notFoundOnMissing(findSeminarShown(slug)));

export async function readOtherDates(seminar: Seminar): Promise<Seminar[]> {
  const { data } = await readPublic(`dates:${seminar.id}`, () => listOtherDates(seminar, new Date()));
  return data ?? [];
}

export async function readPasses({ id, series_id }: Seminar): Promise<Pass[]> {
  const { data } = await readPublic(`passes:${id}`, () => listPassesFor(series_id));
  return data ?? [];
}
