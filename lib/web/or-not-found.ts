import { notFound } from "next/navigation";
import { BadCursor, NotFound } from "@/lib/platform/errors";

/** For pages: what is not there, or not for this person to know of, or no page of a list, is the page that says so. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound || error instanceof BadCursor) notFound();
    throw error;
  }
}
