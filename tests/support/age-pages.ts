import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";

const long = new Date(0);

/**
 * What an app before this one, on another database, has left of prerendered pages counts as fresh for a minute. Old as
 * they are after this, the next app makes each anew.
 */
export async function agePages(build = ".next"): Promise<void> {
  const folder = join(build, "server", "app");
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const pages = names.filter((name) => /\.(html|rsc|body|meta)$/.test(name));
  await Promise.all(pages.map((name) => utimes(join(folder, name), long, long).catch(() => {})));
}
