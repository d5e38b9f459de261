import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { db, violatedConstraint } from "@/lib/platform/db";
import { slugOf } from "@/lib/platform/slug";
import { vatColumns } from "@/lib/platform/vat";
import { findOwnCourse } from "./queries";
import type { Course, CreateCourseInput } from "./schema";

/** A draft that its host alone can see. Throws NotAHost. */
export async function createCourse(actor: Actor, input: CreateCourseInput): Promise<Course> {
  assertHost(actor);
  const id = await insert(actor, input, freeSlug(input.title));
  return findOwnCourse(actor, { id });
}

async function insert(actor: Actor, input: CreateCourseInput, slug: string): Promise<string> {
  try {
    const { id } = await db.course.create({
      data: {
        hostId: actor.id,
        slug,
        title: input.title,
        summary: input.summary,
        description: input.description,
        priceAmount: input.price_amount,
        currency: input.currency,
        ...vatColumns(input),
      },
      select: { id: true },
    });
    return id;
  } catch (error) {
    if (violatedConstraint(error) !== "courses_slug_key") throw error;
    return insert(actor, input, withEnding(slugOf(input.title)));
  }
}

/** Addresses under /courses that are pages of their own. */
const takenByPages = new Set(["search"]);

function freeSlug(title: string): string {
  const slug = slugOf(title);
  return slug === "" || takenByPages.has(slug) ? withEnding(slug) : slug;
}

function withEnding(slug: string): string {
  return `${slug || "kurs"}-${randomBytes(3).toString("hex")}`;
}
