import type { Actor } from "@/lib/identity/actor";
import { type Database, Prisma } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import type { CoveredItem, CoverKind } from "./schema";

/** The actor's item with the cover that it has until now, which nobody else can change until the transaction ends. Throws NotFound. */
export async function lockOwnItem(
  tx: Database,
  actor: Actor,
  kind: CoverKind,
  id: string,
): Promise<CoveredItem> {
  const [item] = await tx.$queryRaw<CoveredItem[]>`
    select ${kind} as kind, i.slug, i.cover_url, json_build_object('slug', u.slug) as host
    from app.${Prisma.raw(`${kind}s`)} i join app.users u on u.id = i.host_id
    where i.id = ${id}::uuid and i.host_id = ${actor.id}::uuid for no key update of i`;
  if (!item) throw new NotFound();
  return item;
}

export async function putCover(tx: Database, kind: CoverKind, id: string, url: string | null): Promise<void> {
  await tx.$executeRaw`
    update app.${Prisma.raw(`${kind}s`)} set cover_url = ${url}, updated_at = now() where id = ${id}::uuid`;
}
