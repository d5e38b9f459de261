import { createOffer } from "@/lib/catalogue/offers/create-offer";
import { duplicateOffer } from "@/lib/catalogue/offers/duplicate-offer";
import type { Lifecycle } from "@/lib/catalogue/offers/kind";
import { publishOffer } from "@/lib/catalogue/offers/publish-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import { assertOwnSeries, findOwnPass, listDates } from "./queries";
import { assertHasDates } from "./rules";
import type { CreatePassInput, Pass, UpdatePassInput } from "./schema";

export const passLifecycle: Lifecycle<Pass, CreatePassInput, UpdatePassInput> = {
  kind: "series",
  addresses: { noun: "seriekort", pages: ["search"] },
  onSale: "published",
  away: { from: "published", to: "archived" },
  findOwn: findOwnPass,

  /** Throws NotFound for a series of another host's. */
  async newDetails(actor, { series_id: seriesId, cancellation_policy: cancellationPolicy }) {
    await assertOwnSeries(actor, seriesId);
    return { series: { create: { seriesId, cancellationPolicy } } };
  },

  async assertReady(tx, id) {
    assertHasDates(await listDates(tx, id));
  },

  async prepareChange(tx, _actor, offer, { id, cancellation_policy: cancellationPolicy }) {
    assertChangeable(offer);
    return async () => {
      await tx.pass.update({ where: { id }, data: { cancellationPolicy } });
    };
  },

  copiedAnew: () => ({}),
  copyParts: async () => {},
  promising: (_actor, _input, work) => work(),
};

export const createPass = createOffer(passLifecycle);
export const publishPass = publishOffer(passLifecycle);
export const duplicatePass = duplicateOffer(passLifecycle);
