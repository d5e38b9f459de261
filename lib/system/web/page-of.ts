import { z } from "zod";

/** One page of a list; `next_cursor` is null on the last. */
export const pageOf = (item: z.ZodType) =>
  z.object({ items: z.array(item), next_cursor: z.string().nullable() });
