import { definePersonalData, forTheBuyers } from "@/lib/base/platform/define-personal-data";

export const unsold = (hostId: string) => ({ hostId, orders: { none: {} }, grants: { none: {} } });

export const personalData = definePersonalData({
  tables: {
    offers: {
      rows: "host_id = $1",
      columns:
        "id kind host_id slug title summary description price_amount currency language vat_rate_bp vat_exemption cover_url status published_at taken_down_at cancelled_at version created_at updated_at",
      stays: forTheBuyers,
    },
  },
  erasure: {
    // A purchase in progress keeps its offer locked until it is done.
    lock: (tx, hostId) =>
      tx.$executeRaw`select from app.offers where host_id = ${hostId}::uuid order by id for update`,
    discard: (tx, hostId) =>
      tx.offer.deleteMany({
        where: { ...unsold(hostId), OR: [{ seminar: null }, { seminar: { liveSessions: { none: {} } } }] },
      }),
    withdraw: (tx, hostId) =>
      tx.offer.updateMany({ where: { hostId, status: "published" }, data: { status: "archived" } }),
  },
});
