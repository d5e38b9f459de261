import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

const root = "app/[locale]";

export interface PagePattern {
  /** As Next names it, without language and groups: `/orders/[id]`. */
  path: string;
  /** The group that says who it is for, as `(member)`; empty where there is none. */
  group: string;
}

/** Every page there is, from where the files lie. */
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
