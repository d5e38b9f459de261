import { cache } from "react";
import { findPass } from "@/lib/catalogue/passes/queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { readPublic } from "@/lib/system/web/public-pages";

/** Also for its share picture. Throws NotFound. */
export const findPassShown = (slug: string) =>
  readPublic(`pass:${slug}`, () => findPass({ actor: null }, { id: slug }));

/** Reads a public page's pass once for the page and its metadata. */
export const readPass = cache((slug: string) => notFoundOnMissing(findPassShown(slug)));
