import { cache } from "react";
import { findService } from "@/lib/services/queries";
import { findFreeSpan } from "@/lib/services/span-queries";
import { notFoundOnMissing } from "@/lib/web/not-found-on-missing";
import { readPublic } from "@/lib/web/public-pages";

const visitor = { actor: null };

/** For its picture, too. Throws NotFound. */
export const findServiceShown = (slug: string) =>
  readPublic(`service:${slug}`, () => findService(visitor, { id: slug }));

/** The service that a public page is about, read once for the page and its metadata. */
export const readService = cache((slug: string) => notFoundOnMissing(findServiceShown(slug)));

/** When it is free first, and in the four weeks from then on. */
export const readSpan = cache((slug: string) =>
  notFoundOnMissing(readPublic(`slots:${slug}`, () => findFreeSpan(visitor, { id: slug }))),
);
