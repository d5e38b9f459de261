import { cache } from "react";
import { findSeller } from "@/lib/commerce/sellers/queries";
import { readPublic } from "@/lib/system/web/public-pages";

/** Reads the seller of a host's offers of one kind; null if there is none yet. */
export const readSeller = cache(async (kind: Parameters<typeof findSeller>[0], hostId: string) => {
  const { data } = await readPublic(`seller:${kind}:${hostId}`, () => findSeller(kind, hostId));
  return data;
});
