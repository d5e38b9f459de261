import { lifecycles, listings } from "@/lib/catalogue/kinds/registry";
import { pagesShowing } from "@/lib/catalogue/kinds/rules";
import { type Offer, type OfferRow, shapes } from "@/lib/catalogue/kinds/schema";
import { archiveOffer } from "@/lib/catalogue/offers/archive-offer";
import { createOffer } from "@/lib/catalogue/offers/create-offer";
import { duplicateOffer } from "@/lib/catalogue/offers/duplicate-offer";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import type { Listing } from "@/lib/catalogue/offers/listing";
import { publishOffer } from "@/lib/catalogue/offers/publish-offer";
import {
  findOfferInput,
  type OfferChange,
  type OfferFields,
  offerInput,
} from "@/lib/catalogue/offers/schema";
import { updateOffer } from "@/lib/catalogue/offers/update-offer";
import type { Description } from "@/lib/system/web/endpoint";
import { pageOf } from "@/lib/system/web/page-of";
import { notAHost, notPaid } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

/** What one kind says of a call in its own way. */
type Own = Partial<Pick<Description, "summary" | "errors">>;

export const listRoute = (kind: OfferKind, summary = `Published ${tableOf(kind)}`) => {
  const { list }: Listing<Offer, OfferRow> = listings[kind];
  return publicRoute(
    {
      summary,
      input: shapes[kind].list,
      answers: { 200: pageOf(shapes[kind].row) },
      isPublic: true,
    },
    list,
  );
};

export const createRoute = (kind: OfferKind, { summary = "Create a draft", errors = {} }: Own = {}) =>
  route(
    {
      summary,
      input: shapes[kind].create,
      answers: { 201: shapes[kind].offer },
      errors: { 403: notAHost, ...errors },
    },
    createOffer<Offer, OfferFields>(lifecycles[kind]),
  );

export const findRoute = (kind: OfferKind) => {
  const { find }: Listing<Offer> = listings[kind];
  return publicRoute(
    {
      summary: "One, by id or slug; a draft is there for its host alone",
      input: findOfferInput,
      answers: { 200: shapes[kind].offer },
      isItem: true,
      isPublic: true,
    },
    find,
  );
};

export const updateRoute = (kind: OfferKind, refusals: readonly string[] = ["archived"]) =>
  route(
    {
      summary: "Change one's own",
      input: shapes[kind].update,
      answers: { 200: shapes[kind].offer },
      errors: { 403: notAHost, 409: [...refusals, notPaid] },
      isItem: true,
      refreshes: pagesShowing,
    },
    updateOffer<Offer, OfferChange>(lifecycles[kind]),
  );

export const publishRoute = (kind: OfferKind, refusals: readonly string[]) =>
  route(
    {
      summary: "Put a draft on sale",
      input: offerInput,
      answers: { 200: shapes[kind].offer },
      errors: { 403: notAHost, 409: ["not_a_draft", ...refusals, notPaid] },
      refreshes: pagesShowing,
    },
    publishOffer<Offer>(lifecycles[kind]),
  );

export const archiveRoute = (kind: OfferKind) => {
  const isShown = lifecycles[kind].away.from === "published";
  return route(
    {
      summary: "Take it away; what is bought stays bought",
      input: offerInput,
      answers: { 200: shapes[kind].offer },
      errors: { 403: notAHost, 409: [isShown ? "not_published" : "not_a_draft"] },
      ...(isShown && { refreshes: pagesShowing }),
    },
    archiveOffer<Offer>(lifecycles[kind]),
  );
};

export const duplicateRoute = (kind: OfferKind) =>
  route(
    {
      summary: "A draft like it, under an address of its own and with nothing sold",
      input: offerInput,
      answers: { 201: shapes[kind].offer },
      errors: { 403: notAHost },
    },
    duplicateOffer<Offer>(lifecycles[kind]),
  );
