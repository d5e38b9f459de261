import { coverWidths } from "@/lib/catalogue/covers/schema";

/** The widths of an uploaded cover, as a `srcset`. */
export function sourceSet(url: string): string {
  return coverWidths.map((width) => `${url.replace(/\d+$/, String(width))} ${width}w`).join(", ");
}
