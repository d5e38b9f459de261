import { randomBytes } from "node:crypto";
import { violatedConstraint } from "@/lib/base/platform/db";
import { looksLikeId, slugOf } from "@/lib/base/platform/slug";

interface Addresses {
  /** Replaces a title that has no characters an address can spell. */
  noun: string;
  /** Slugs that are pages of their own. */
  pages: readonly string[];
  /** The unique index on the slug; that of offers by default. */
  key?: string;
}

/** Creates something with the slug that its title suggests, or a variant of it if that is taken. */
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
