import { randomBytes } from "node:crypto";
import { violatedConstraint } from "@/lib/platform/db";
import { looksLikeId, slugOf } from "@/lib/platform/slug";

interface Addresses {
  /** Stands for a title of which nothing can be spelled in an address. */
  noun: string;
  /** Addresses there that are pages of their own. */
  pages: readonly string[];
  /** The unique index that refuses an address which is taken; that of offers, unless another is said. */
  key?: string;
}

/** Creates something under the address that its title asks for, or under one like it when that is taken. */
export async function createWithUniqueSlug<T>(
  title: string,
  { noun, pages, key = "offers_kind_slug_key" }: Addresses,
  create: (slug: string) => Promise<T>,
): Promise<T> {
  const wanted = slugOf(title);
  const another = () => `${wanted || noun}-${randomBytes(3).toString("hex")}`;
  let slug = wanted === "" || pages.includes(wanted) || looksLikeId(wanted) ? another() : wanted;
  for (;;) {
    try {
      return await create(slug);
    } catch (error) {
      if (violatedConstraint(error) !== key) throw error;
      slug = another();
    }
  }
}
