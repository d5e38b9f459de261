import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { createWithUniqueSlug } from "@/lib/offers/create-with-unique-slug";
import { giveHostAddress } from "@/lib/offers/give-host-address";
import { assertChargeable, toColumns } from "@/lib/offers/rules";
import { db } from "@/lib/platform/db";
import { findOwnCourse } from "./queries";
import { addresses } from "./rules";
import type { Course, CreateCourseInput } from "./schema";

/** A draft that its host alone can see. Throws NotAHost, ValidationFailed. */
export async function createCourse(actor: Actor, input: CreateCourseInput): Promise<Course> {
  assertHost(actor);
  assertChargeable({ priceAmount: input.price_amount, currency: input.currency });
  await giveHostAddress(actor);
  const { id } = await createWithUniqueSlug(input.title, addresses, (slug) =>
    db.course.create({
      data: {
        hostId: actor.id,
        slug,
        ...toColumns(input),
      },
      select: { id: true },
    }),
  );
  return findOwnCourse(actor, { id });
}
