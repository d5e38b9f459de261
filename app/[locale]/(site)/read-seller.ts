import { cache } from "react";
import { findSeller } from "@/lib/sellers/queries";
import { readPublic } from "@/lib/web/public-pages";

/** Who answers for a host's things of one kind; null while nobody knows. */
export const readSeller = cache(async (kind: Parameters<typeof findSeller>[0], hostId: string) => {
  const { data } = await readPublic(`seller:${kind}:${hostId}`, () => findSeller(kind, hostId));
  return data;
});
