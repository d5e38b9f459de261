import { z } from "zod";
import {
  courseCheckout,
  createCourseForm,
  toCourseOrder,
  updateCourseForm,
} from "@/lib/catalogue/courses/form-schema";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { createPassForm, updatePassForm } from "@/lib/catalogue/passes/form-schema";
import { createSeminarForm, updateSeminarForm } from "@/lib/catalogue/seminars/schema";
import {
  createServiceForm,
  serviceCheckout,
  toServiceOrder,
  updateServiceForm,
} from "@/lib/catalogue/services/form-schema";

/** What the checkout of any kind sends: what all of them send, and what the kind adds. */
export const checkoutOfAnyKind = <Shared extends z.ZodRawShape>(shared: Shared) =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("course"), ...shared, ...courseCheckout }),
    z.strictObject({ kind: z.literal("service"), ...shared, ...serviceCheckout }),
    z.strictObject({ kind: z.literal("seminar"), ...shared }),
    z.strictObject({ kind: z.literal("series"), ...shared }),
  ]);

type ToOrder = (form: never, context: z.core.$RefinementCtx) => object;

/** Turns what the checkout of a kind sent into what orders it. */
export const orderFromCheckout: Record<OfferKind, ToOrder> = {
  course: toCourseOrder,
  service: toServiceOrder,
  seminar: (form: object) => form,
  series: (form: object) => form,
};

/** What the studio's form of each kind sends. */
export const offerForms = {
  course: { create: createCourseForm, update: updateCourseForm },
  service: { create: createServiceForm, update: updateServiceForm },
  seminar: { create: createSeminarForm, update: updateSeminarForm },
  series: { create: createPassForm, update: updatePassForm },
} satisfies Record<OfferKind, object>;
