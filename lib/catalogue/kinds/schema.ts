import { z } from "zod";
import { courseOrder, foundCourse } from "@/lib/catalogue/courses/schema";
import { foundPass } from "@/lib/catalogue/passes/schema";
import { foundSeminar } from "@/lib/catalogue/seminars/schema";
import { foundService, serviceOrder } from "@/lib/catalogue/services/schema";

/** An order of any kind: what every order says, and what its kind adds. */
export const orderOfAnyKind = <Shared extends z.ZodRawShape>(shared: Shared) =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("course"), ...shared, ...courseOrder }),
    z.strictObject({ kind: z.literal("service"), ...shared, ...serviceOrder }),
    z.strictObject({ kind: z.literal("seminar"), ...shared }),
    z.strictObject({ kind: z.literal("pass"), ...shared }),
  ]);

/** A card of any kind. */
export const cardOfAnyKind = <Shared extends z.ZodRawShape>(shared: Shared) =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("course"), ...shared, ...foundCourse }),
    z.object({ kind: z.literal("service"), ...shared, ...foundService }),
    z.object({ kind: z.literal("seminar"), ...shared, ...foundSeminar }),
    z.object({ kind: z.literal("pass"), ...shared, ...foundPass }),
  ]);
