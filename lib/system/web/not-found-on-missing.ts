import { notFound } from "next/navigation";
import { BadCursor, Forbidden, NotFound } from "@/lib/base/platform/errors";
import { NotAHost } from "@/lib/people/identity/errors";

const absences = [NotFound, Forbidden, NotAHost, BadCursor];

/**
 * For pages: shows the not-found page if something does not exist, is hidden from this person, or is no page of a list.
 */
export async function notFoundOnMissing<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (absences.some((absence) => error instanceof absence)) notFound();
    throw error;
  }
}
