import { writeAudit } from "@/lib/base/platform/audit";
import { transaction } from "@/lib/base/platform/db";
import { EditedMeanwhile } from "@/lib/base/platform/errors";
import { changing, type Expected, ownVersions } from "@/lib/base/platform/versions";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { PlatformSellerMissing } from "./errors";
import type { SellerSettings, SetSaleSellerInput } from "./schema";
import { findSellerSettings } from "./settings-queries";

/**
 * Sets who sells offers of a kind from now on, their hosts or the platform. Earlier sales keep their receipt. Throws
 * NotFound, PlatformSellerMissing, EditedMeanwhile.
 */
export async function setSaleSeller(
  actor: Actor,
  { kind, seller }: SetSaleSellerInput,
  expected: Expected = null,
): Promise<SellerSettings> {
  assertAdmin(actor);
  const change = () =>
    transaction(async (tx) => {
      const settings = await tx.$queryRaw<{ version: number }[]>`
      select version from app.sale_settings order by kind for update`;
      const version = settings.reduce((sum, setting) => sum + setting.version, 0);
      if (expected && !ownVersions(expected).includes(version)) throw new EditedMeanwhile();
      const platform = await tx.sellerDetails.findFirst({ where: { hostId: null }, select: { id: true } });
      if (seller === "platform" && !platform) throw new PlatformSellerMissing();
      const sellerId = seller === "platform" ? (platform?.id ?? null) : null;
      await tx.saleSetting.update({ where: { kind }, data: { sellerId } });
      await writeAudit(tx, actor.id, {
        action: "sale_seller_set",
        subjectTable: "seller_details",
        subjectId: platform?.id ?? actor.id,
        details: { kind, seller },
      });
    });
  return changing(change, () => findSellerSettings(actor));
}
