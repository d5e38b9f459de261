import { cache } from "react";
import { after, days } from "@/lib/platform/time";
import { findService, listFreeSlots } from "@/lib/services/queries";
import { orNotFound } from "@/lib/web/or-not-found";
import { readPublic } from "@/lib/web/public-pages";

const visitor = { actor: null };

/** The service that a public page is about, read once for the page, its metadata and its picture. */
export const readService = cache((slug: string) =>
  orNotFound(readPublic(`service:${slug}`, () => findService(visitor, { id: slug }))),
);

/** When it is free in the coming four weeks. */
export const readSlots = cache((slug: string) =>
  orNotFound(
    readPublic(`slots:${slug}`, () => listFreeSlots(visitor, { id: slug, to: after(new Date(), days(28)) })),
  ),
);
