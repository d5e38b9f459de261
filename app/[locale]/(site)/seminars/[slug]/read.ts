import { notFound } from "next/navigation";
import { cache } from "react";
import { NotFound } from "@/lib/platform/errors";
import { findSeminar } from "@/lib/seminars/queries";
import type { Seminar } from "@/lib/seminars/schema";
import { listOtherDates } from "@/lib/seminars/series-queries";
import { readPublic } from "@/lib/web/public-pages";

/** The seminar that a public page is about, read once for the page, its metadata and its picture. */
export const readSeminar = cache(async (slug: string) => {
  try {
    return await readPublic(`seminar:${slug}`, () => findSeminar({ actor: null }, { id: slug }));
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});

export async function readOtherDates(seminar: Seminar): Promise<Seminar[]> {
  const { data } = await readPublic(`dates:${seminar.id}`, () => listOtherDates(seminar, new Date()));
  return data ?? [];
}
