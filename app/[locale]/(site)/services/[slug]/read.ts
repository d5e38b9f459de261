import { cache } from "react";
import { findService } from "@/lib/catalogue/services/queries";
import { findFreeSpan } from "@/lib/catalogue/services/span-queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { readPublic } from "@/lib/system/web/public-pages";

const visitor = { actor: null };

/** Also for its share picture. Throws NotFound. */
export const findServiceShown = (slug: string) =>
  readPublic(`service:${slug}`, () => findService(visitor, { id: slug }));

/** Reads a public page's service once for the page and its metadata. */
export const readService = cache((slug: string) => notFoundOnMissing(findServiceShown(slug)));

/** Reads the free slots of the four weeks from the first one. */
export const readSpan = cache((slug: string) =>
  notFoundOnMissing(readPublic(`slots:${slug}`, () => findFreeSpan(visitor, { id: slug }))),
);
