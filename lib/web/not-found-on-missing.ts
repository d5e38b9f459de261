import { notFound } from "next/navigation";
import { NotAHost } from "@/lib/identity/errors";
import { BadCursor, Forbidden, NotFound } from "@/lib/platform/errors";

const absences = [NotFound, Forbidden, NotAHost, BadCursor];

/** For pages: what is not there, or not for this person to know of, or no page of a list, is the page that says so. */
export async function notFoundOnMissing<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (absences.some((absence) => error instanceof absence)) notFound();
    throw error;
  }
}
