import { db, violatedConstraint } from "@/lib/base/platform/db";
import { NotFound, ValidationFailed } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { CodeTaken } from "./errors";
import { findOwnCoupon } from "./queries";
import type { Coupon, CreateCouponInput } from "./schema";

/**
 * Creates a code for the actor's offers. Throws NotAHost, NotFound for an offer that is not theirs, CodeTaken,
 * ValidationFailed.
 */
export async function createCoupon(actor: Actor, input: CreateCouponInput): Promise<Coupon> {
  assertHost(actor);
  const validFrom = input.valid_from ?? new Date();
  if (input.valid_until && input.valid_until <= validFrom) {
    throw new ValidationFailed([{ path: "valid_until", message: "must be later than it begins" }]);
  }
  if (input.item) await requireOwn(actor, input.item);
  try {
    const { id } = await db.coupon.create({
      data: {
        hostId: actor.id,
        code: input.code,
        percent: input.percent ?? null,
        amountOff: input.amount_off ?? null,
        currency: input.currency ?? null,
        offerId: input.item?.id ?? null,
        validFrom,
        validUntil: input.valid_until ?? null,
        maxUses: input.max_uses ?? null,
      },
      select: { id: true },
    });
    return await findOwnCoupon(actor, { id });
  } catch (error) {
    if (violatedConstraint(error) === "coupons_host_id_code_key") throw new CodeTaken();
    throw error;
  }
}

async function requireOwn(actor: Actor, { kind, id }: NonNullable<CreateCouponInput["item"]>): Promise<void> {
  if ((await db.offer.count({ where: { id, kind, hostId: actor.id } })) === 0) throw new NotFound();
}
