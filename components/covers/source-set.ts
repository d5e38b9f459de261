import { coverWidths } from "@/lib/covers/schema";

/** The widths in which an uploaded cover is kept, as `srcset` has them. */
export function sourceSet(url: string): string {
  return coverWidths.map((width) => `${url.replace(/\d+$/, String(width))} ${width}w`).join(", ");
}
