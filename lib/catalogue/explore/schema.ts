import { z } from "zod";
import { pageInput } from "@/lib/base/platform/pagination";
import { searchWords } from "@/lib/base/platform/text";
import { cardOfAnyKind } from "@/lib/catalogue/kinds/schema";
import { offerLanguages } from "@/lib/catalogue/offers/choice-rules";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { offerShape, slug } from "@/lib/catalogue/offers/schema";

/** When an offer begins, in Swedish time; only offers with a date can be filtered by it. */
export const exploreWhens = ["week", "weekend", "month", "evenings"] as const;
export type ExploreWhen = (typeof exploreWhens)[number];

const filters = {
  q: searchWords(100),
  kind: z.enum(offerKinds),
  when: z.enum(exploreWhens),
  price: z
    .string()
    .regex(/^(free|[1-9]\d{0,5})$/)
    .meta({ description: "`free`, or the most that it may cost in whole kronor" }),
  host: slug.meta({ description: "A host's slug" }),
  language: z.enum(offerLanguages),
};

const all = z.object(filters).partial();
export type ExploreFilters = z.output<typeof all>;

export const exploreInput = z.strictObject({ ...pageInput, ...all.shape });
export type ExploreInput = z.output<typeof exploreInput>;

const forgiving = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);

/** The query string of the page: empty or meaningless values are ignored. */
export const exploreAddress = z.object({
  q: forgiving(filters.q),
  kind: forgiving(filters.kind),
  when: forgiving(filters.when),
  price: forgiving(filters.price),
  host: forgiving(filters.host),
  language: forgiving(filters.language),
  cursor: forgiving(z.string().min(1).max(200)),
});

const { id, title, summary, price_amount, currency, language, cover_url, host } = offerShape;
const shared = {
  ...{ id, slug: offerShape.slug, title, summary, price_amount, currency, language, cover_url, host },
  published_at: z.iso.datetime(),
};

export const exploreItemSchema = cardOfAnyKind(shared);
export type ExploreItem = z.infer<typeof exploreItemSchema>;

export const exploredSchema = z.object({
  items: z.array(exploreItemSchema),
  next_cursor: z.string().nullable(),
  /** True if nothing matched as spelled and these are similar spellings. */
  is_guess: z.boolean(),
});
export type Explored = z.infer<typeof exploredSchema>;
