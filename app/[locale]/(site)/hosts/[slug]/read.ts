import { notFound } from "next/navigation";
import { cache } from "react";
import { findHost } from "@/lib/hosts/queries";
import { NotFound } from "@/lib/platform/errors";
import { readPublic } from "@/lib/web/public-pages";

/** Reads a public page's host once for the page and its metadata. */
export const readHost = cache(async (slug: string) => {
  try {
    return await readPublic(`host:${slug}`, () => findHost(null, { slug }));
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});
