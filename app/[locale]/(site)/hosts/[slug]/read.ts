import { notFound } from "next/navigation";
import { cache } from "react";
import { NotFound } from "@/lib/base/platform/errors";
import { findHost } from "@/lib/community/hosts/queries";
import { readPublic } from "@/lib/system/web/public-pages";

/** Reads a public page's host once for the page and its metadata. */
export const readHost = cache(async (slug: string) => {
  try {
    return await readPublic(`host:${slug}`, () => findHost(null, { slug }));
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});
