import { readdir, rm, utimes } from "node:fs/promises";
import { join } from "node:path";

/** Older than Next lets any page become; by 1970's first instant it would mean that it does not know. */
const longAgo = new Date(1000);

/**
 * What an app before this one, on another database, has left of prerendered pages counts as fresh for a minute. With
 * those that it made gone, and those of the build as old as can be, the next app makes each anew.
 */
export async function agePages(build = ".next"): Promise<void> {
  await rm(join(build, "server", "route-cache"), { recursive: true, force: true });
  const folder = join(build, "server", "app");
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const pages = names.filter((name) => /\.(html|rsc|body|meta)$/.test(name));
  await Promise.all(pages.map((name) => utimes(join(folder, name), longAgo, longAgo).catch(() => {})));
}
