import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

const root = "app/[locale]";

export interface PagePattern {
  /** In Next's notation, without language and groups: `/orders/[id]`. */
  path: string;
  /** The route group that says who it is for, such as `(member)`; empty if there is none. */
  group: string;
}

/** Lists every page, from the files in app. */
export function listPages(): PagePattern[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx")
    .map(({ parentPath }) => relative(root, parentPath).split("/").filter(Boolean))
    .map((segments) => ({
      path: join("/", ...segments.filter((segment) => !segment.startsWith("("))),
      group: segments.find((segment) => segment.startsWith("(")) ?? "",
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
}
