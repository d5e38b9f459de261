import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { db, violatedConstraint } from "@/lib/platform/db";
import { slugOf } from "@/lib/platform/slug";
import { vatColumns } from "@/lib/platform/vat";
import { findOwnSeminar } from "./queries";
import type { CreateSeminarInput, Seminar } from "./schema";

/** A draft that its host alone can see. Throws NotAHost. */
export async function createSeminar(actor: Actor, input: CreateSeminarInput): Promise<Seminar> {
  assertHost(actor);
  const id = await insert(actor, input, freeSlug(input.title));
  return findOwnSeminar(actor, { id });
}

async function insert(actor: Actor, input: CreateSeminarInput, slug: string): Promise<string> {
  try {
    const { id } = await db.seminar.create({
      data: {
        hostId: actor.id,
        slug,
        title: input.title,
        summary: input.summary,
        description: input.description,
        priceAmount: input.price_amount,
        currency: input.currency,
        ...vatColumns(input),
        startsAt: input.starts_at,
        durationMinutes: input.duration_minutes,
        capacity: input.capacity,
      },
      select: { id: true },
    });
    return id;
  } catch (error) {
    if (violatedConstraint(error) !== "seminars_slug_key") throw error;
    return insert(actor, input, withEnding(slugOf(input.title)));
  }
}

/** Addresses under /seminars that are pages of their own. */
const takenByPages = new Set(["live", "past", "search"]);

function freeSlug(title: string): string {
  const slug = slugOf(title);
  return slug === "" || takenByPages.has(slug) ? withEnding(slug) : slug;
}

function withEnding(slug: string): string {
  return `${slug || "seminarium"}-${randomBytes(3).toString("hex")}`;
}
