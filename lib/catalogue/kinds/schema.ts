import { z } from "zod";
import { courseOrder, courseShapes, foundCourse } from "@/lib/catalogue/courses/schema";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { foundPass, passShapes } from "@/lib/catalogue/passes/schema";
import { foundSeminar, seminarShapes } from "@/lib/catalogue/seminars/schema";
import { foundService, serviceOrder, serviceShapes } from "@/lib/catalogue/services/schema";

/** An order of any kind: what every order says, and what its kind adds. */
export const orderOfAnyKind = <Shared extends z.ZodRawShape>(shared: Shared) =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("course"), ...shared, ...courseOrder }),
    z.strictObject({ kind: z.literal("service"), ...shared, ...serviceOrder }),
    z.strictObject({ kind: z.literal("seminar"), ...shared }),
    z.strictObject({ kind: z.literal("series"), ...shared }),
  ]);

/** A card of any kind. */
export const cardOfAnyKind = <Shared extends z.ZodRawShape>(shared: Shared) =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("course"), ...shared, ...foundCourse }),
    z.object({ kind: z.literal("service"), ...shared, ...foundService }),
    z.object({ kind: z.literal("seminar"), ...shared, ...foundSeminar }),
    z.object({ kind: z.literal("series"), ...shared, ...foundPass }),
  ]);

/** What is asked and answered about each kind. */
export const shapes = {
  course: courseShapes,
  service: serviceShapes,
  seminar: seminarShapes,
  series: passShapes,
} satisfies Record<OfferKind, object>;

type Shapes = typeof shapes;
type Offers = { [K in OfferKind]: z.output<Shapes[K]["offer"]> };
type Rows = { [K in OfferKind]: z.output<Shapes[K]["row"]> };

/** An offer of a kind, as its page shows it. */
export type Offer<K extends OfferKind = OfferKind> = Offers[K];

/** An offer of a kind in a list of that kind. */
export type OfferRow<K extends OfferKind = OfferKind> = Rows[K];
