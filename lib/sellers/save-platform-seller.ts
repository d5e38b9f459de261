import type { Actor } from "@/lib/identity/actor";
import { assertAdmin } from "@/lib/identity/rules";
import { writeAudit } from "@/lib/platform/audit";
import { transaction } from "@/lib/platform/db";
import { sellerColumns } from "./save-seller";
import type { SaveSellerInput, SellerSettings } from "./schema";
import { findSellerSettings } from "./settings-queries";

/** Says who the platform is as a seller; receipts that were issued keep what they say. Throws NotFound. */
export async function savePlatformSeller(actor: Actor, input: SaveSellerInput): Promise<SellerSettings> {
  assertAdmin(actor);
  const data = sellerColumns(input);
  await transaction(async (tx) => {
    const own = await tx.sellerDetails.findFirst({ where: { hostId: null }, select: { id: true } });
    const { id } = own
      ? await tx.sellerDetails.update({ where: own, data, select: { id: true } })
      : await tx.sellerDetails.create({ data, select: { id: true } });
    const action = "platform_seller_saved";
    await writeAudit(tx, actor.id, { action, subjectTable: "seller_details", subjectId: id, details: data });
  });
  return findSellerSettings(actor);
}
