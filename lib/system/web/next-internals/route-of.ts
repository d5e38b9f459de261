import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  rewrites: { beforeFiles: { regex: string; destination: string; has?: unknown[] }[] };
  staticRoutes: { page: string }[];
  dynamicRoutes: { page: string; regex: string }[];
}

/**
 * Which file under `app` answers at a path, as Next writes it: `/api/orders/[id]`; null for what has no route, such as
 * scripts and pictures.
 */
export type RouteOf = (path: string) => string | null;

/** Of a build or of public/, which the patterns of pages would take for an address with that language. */
const file = /^\/_next\/|\.[^/]+$/;

/** Reads the routes of a build. */
export function readRoutes(distDir: string): RouteOf {
  const manifest: Manifest = JSON.parse(readFileSync(join(distDir, "routes-manifest.json"), "utf8"));
  const known = new Set(manifest.staticRoutes.map(({ page }) => page));
  // Next has put the more particular ones first.
  const patterns = manifest.dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  const rewrites = manifest.rewrites.beforeFiles
    .filter(({ has }) => !has)
    .map(({ regex, destination }) => ({ regex: new RegExp(regex), destination }));

  const rewritten = (path: string): string => {
    for (const { regex, destination } of rewrites) {
      const groups = regex.exec(path)?.slice(1);
      if (groups) return destination.replace(/:\w+/g, () => groups.shift() ?? "");
    }
    return path;
  };
  return (path) => {
    const inside = rewritten(path).replace(/(?<=.)\/$/, "");
    if (known.has(inside)) return inside;
    if (file.test(inside)) return null;
    return patterns.find(({ regex }) => regex.test(inside))?.page ?? null;
  };
}
