import { z } from "zod";

const uuid = z.uuid();

/** Whether what stands in an address is an id; else it is a slug. */
export function isId(text: string): boolean {
  return uuid.safeParse(text).success;
}

/** A title as it stands in an address: "Vägen hem" is `vagen-hem`. Empty when no letter of it can. */
export function slugOf(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}
