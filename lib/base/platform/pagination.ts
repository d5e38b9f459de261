import { z } from "zod";
import { BadCursor } from "./errors";
import { isWithinReach } from "./instant";
import { isAllStorable } from "./text";

export const pageInput = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional(),
};

export interface PageInput {
  limit: number;
  cursor?: string | undefined;
}

/** The sort keys of lists: a time and then the id, or the id alone. */
export const timeKey = z.tuple([z.iso.datetime(), z.uuid()]);
export const idKey = z.tuple([z.uuid()]);

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

/** Returns an opaque cursor made from the sort key of the last row shown. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** Returns the sort key in a cursor, checked against its shape. Throws BadCursor. */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | null {
  if (cursor === undefined) return null;
  try {
    const key = shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    if (isAllStorable(key) && [key].flat().every(isThinkable)) return key;
  } catch {
    // Falls through: any cursor that is not ours is refused in the same way.
  }
  throw new BadCursor();
}

const isThinkable = (part: unknown) =>
  !/^[-+\d]+-\d\d-\d\dT/.test(String(part)) || isWithinReach(String(part));

/** Cuts one page from `limit + 1` rows, sorted as the cursor is. */
export function toPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
  show: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(show),
    next_cursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null,
  };
}
