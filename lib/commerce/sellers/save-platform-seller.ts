import { writeAudit } from "@/lib/base/platform/audit";
import { transaction } from "@/lib/base/platform/db";
import { assertStood, changing, type Expected, versionIn } from "@/lib/base/platform/versions";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { sellerColumns } from "./save-seller";
import type { SaveSellerInput, SellerSettings } from "./schema";
import { findSellerSettings } from "./settings-queries";

/** Saves the platform's details as a seller; issued receipts stay as they are. Throws NotFound, EditedMeanwhile. */
export async function savePlatformSeller(
  actor: Actor,
  input: SaveSellerInput,
  expected: Expected = null,
): Promise<SellerSettings> {
  assertAdmin(actor);
  const data = sellerColumns(input);
  const change = () =>
    transaction(async (tx) => {
      // Locked, so that the second of two admins sees what the first has saved.
      await tx.$executeRaw`select from app.sale_settings for update`;
      const own = await tx.sellerDetails.findFirst({ where: { hostId: null }, select: { id: true } });
      if (own)
        assertStood(await tx.sellerDetails.updateMany({ where: { ...own, ...versionIn(expected) }, data }));
      const { id } = own ?? (await tx.sellerDetails.create({ data, select: { id: true } }));
      const action = "platform_seller_saved";
      await writeAudit(tx, actor.id, {
        action,
        subjectTable: "seller_details",
        subjectId: id,
        details: data,
      });
    });
  return changing(
    change,
    () => findSellerSettings(actor),
    ({ platform }) => platform,
  );
}
