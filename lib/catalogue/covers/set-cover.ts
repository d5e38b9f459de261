import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { db, transaction } from "@/lib/base/platform/db";
import { consume } from "@/lib/base/platform/rate-limit";
import { storage } from "@/lib/base/platform/storage";
import { minutes, seconds } from "@/lib/base/platform/time";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { discardLater } from "./discard-cover";
import { PictureTooLarge } from "./errors";
import { lockOwnCover } from "./lock-own-cover";
import { resizeCover } from "./resize-cover";
import { addressOf, storageKeyOf } from "./rules";
import { type CoveredOffer, pictureLimit } from "./schema";

/** Each upload costs as much as serving a thousand pages. */
const rate = { name: "cover", points: 40, per: minutes(60) / seconds(1) };

/**
 * Replaces an offer's cover by the host's own picture. Throws NotAHost, NotFound, PictureTooLarge, NotAPicture,
 * UnreadablePicture, RateLimited, Unavailable.
 */
export const setCover =
  (kind: OfferKind) =>
  async (actor: Actor, { id }: { id: string }, bytes: Uint8Array): Promise<CoveredOffer> => {
    assertHost(actor);
    if (bytes.byteLength > pictureLimit) throw new PictureTooLarge(pictureLimit);
    await transaction((tx) => lockOwnCover(tx, actor, kind, id));
    await consume(rate, actor.id);
    const cut = await resizeCover(bytes);

    // The row comes before the file, so that the nightly job finds the file if this process dies in between.
    const cover = await db.cover.create({ data: newCover(actor) });
    for (const [width, content] of cut) {
      const key = storageKeyOf(cover.id, width);
      await storage().put(key, Readable.from([content]), {
        contentType: "image/webp",
        limit: content.byteLength,
      });
    }
    return transaction(async (tx) => {
      const item = await lockOwnCover(tx, actor, kind, id);
      await tx.offer.update({ where: { id }, data: { coverUrl: cover.url } });
      await discardLater(tx, item.cover_url);
      return { ...item, cover_url: cover.url };
    });
  };

function newCover(actor: Actor) {
  const id = randomUUID();
  return { id, hostId: actor.id, url: addressOf(id) };
}
