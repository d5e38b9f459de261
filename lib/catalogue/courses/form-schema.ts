import { z } from "zod";
import { wholeNumber } from "@/lib/base/platform/written-number";
import { asOffer, offerFormFields, startsNow, tick } from "@/lib/catalogue/offers/form-schema";
import {
  addLessonInput,
  arrangeFilesInput,
  changeLessonInput,
  changeSectionInput,
  lessonInput,
} from "./schema";

export const createCourseForm = z.strictObject(offerFormFields).transform(asOffer);

export const updateCourseForm = z.strictObject({ id: z.uuid(), ...offerFormFields }).transform(asOffer);

/** An empty field means no section. */
const sectionField = z
  .string()
  .transform((id) => id || null)
  .pipe(z.uuid().nullable());

export const addLessonForm = z
  .strictObject({ id: z.uuid(), title: z.string(), section_id: sectionField })
  .transform((form): z.input<typeof addLessonInput> => form)
  .pipe(addLessonInput);

/** Sent by the up and down buttons. */
export const moveLessonForm = z
  .strictObject({ ...lessonInput.shape, section_id: sectionField, position: wholeNumber })
  .transform((form): z.input<typeof changeLessonInput> => form)
  .pipe(changeLessonInput);

export const moveSectionForm = z
  .strictObject({ id: z.uuid(), section_id: z.uuid(), position: wholeNumber })
  .transform((form): z.input<typeof changeSectionInput> => form)
  .pipe(changeSectionInput);

export const lessonForm = z
  .strictObject({
    ...lessonInput.shape,
    title: z.string(),
    body: z.string(),
    minutes: wholeNumber,
    is_preview: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked === "on"),
  })
  .transform(
    ({ minutes, ...rest }): z.input<typeof changeLessonInput> => ({
      ...rest,
      duration_seconds: minutes * 60,
    }),
  )
  .pipe(changeLessonInput);

/** The file ids in their new order, separated by commas. */
export const arrangeFilesForm = z
  .strictObject({ ...lessonInput.shape, media_ids: z.string().transform((ids) => ids.split(",")) })
  .pipe(arrangeFilesInput);

/** The two boxes that open a course at once. */
export const courseCheckout = { start_now: tick, right_lost: tick };

/** Both boxes ask for an immediate start and neither asks for none; one alone is invalid. */
export function toCourseOrder<Form extends z.output<z.ZodObject<typeof courseCheckout>>>(
  { start_now, right_lost, ...order }: Form,
  context: z.core.$RefinementCtx,
) {
  if (start_now && right_lost) return { ...order, ...startsNow };
  if (!start_now && !right_lost) return order;
  const path = [start_now ? "right_lost" : "start_now"];
  context.addIssue({ code: "custom", path, message: "both_or_neither" });
  return z.NEVER;
}
