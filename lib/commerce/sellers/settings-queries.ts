import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { eachKind, type OfferKind } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { toSeller } from "./queries";
import type { OwnSeller, SellerSettings } from "./schema";

/** Returns the platform as a seller. Throws NotFound, also until it is set. */
export async function findPlatformSeller(actor: Actor): Promise<OwnSeller> {
  const { platform } = await findSellerSettings(actor);
  if (!platform) throw new NotFound();
  return platform;
}

/** Returns the seller of each kind, and the platform's details. Throws NotFound. */
export async function findSellerSettings(actor: Actor): Promise<SellerSettings> {
  assertAdmin(actor);
  const [settings, platform] = await Promise.all([
    db.saleSetting.findMany(),
    db.sellerDetails.findFirst({ where: { hostId: null } }),
  ]);
  const sellerOf = (kind: OfferKind) =>
    settings.some((setting) => setting.kind === kind && setting.sellerId !== null) ? "platform" : "host";
  return {
    kinds: eachKind(sellerOf),
    platform: platform && { ...toSeller(platform), version: platform.version },
    version: settings.reduce((sum, { version }) => sum + version, 0),
  };
}
