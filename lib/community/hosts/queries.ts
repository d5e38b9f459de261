import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { listCourses } from "@/lib/catalogue/courses/queries";
import { publicHost } from "@/lib/catalogue/offers/queries";
import { listPasses } from "@/lib/catalogue/passes/queries";
import { hasDates } from "@/lib/catalogue/passes/rules";
import { listSeminars } from "@/lib/catalogue/seminars/queries";
import { listServices } from "@/lib/catalogue/services/queries";
import { findHostSeller } from "@/lib/commerce/sellers/queries";
import type { Visitor } from "@/lib/people/identity/actor";
import type { Host } from "./schema";

/** For each kind; the catalogue's search shows the rest. */
const limit = 24;

/** Returns a host's public profile with their current offers. Throws NotFound. */
export async function findHost(visitor: Visitor | null, { slug }: { slug: string }): Promise<Host> {
  const host = await db.user.findFirst({
    where: { slug, role: { in: ["host", "admin"] }, ...publicHost },
    select: { id: true, displayName: true, headline: true, bio: true, avatarUrl: true },
  });
  if (!host) throw new NotFound();
  const of = { host: slug, limit };
  const [seller, seminars, passes, courses, services] = await Promise.all([
    findHostSeller(host.id),
    listSeminars(visitor, { ...of, when: "upcoming" }),
    listPasses(visitor, of),
    listCourses(visitor, of),
    listServices(visitor, of),
  ]);
  return {
    id: host.id,
    slug,
    display_name: host.displayName,
    headline: host.headline,
    bio: host.bio,
    avatar_url: host.avatarUrl,
    seller,
    seminars: seminars.items,
    series: passes.items.filter(({ seminars }) => hasDates(seminars)),
    courses: courses.items,
    services: services.items,
  };
}

/** Lists the slugs of public host pages, for the sitemap. */
export async function listHostSlugs(max: number): Promise<{ slug: string; updatedAt: Date }[]> {
  const rows = await db.user.findMany({
    where: { role: "host", ...publicHost, slug: { not: null } },
    orderBy: { id: "desc" },
    take: max,
    select: { slug: true, updatedAt: true },
  });
  return rows.flatMap(({ slug, updatedAt }) => (slug ? [{ slug, updatedAt }] : []));
}
