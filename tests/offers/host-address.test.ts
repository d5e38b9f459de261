import { expect, test } from "vitest";
import { createCourse } from "@/lib/catalogue/courses/lifecycle";
import { createSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { createService } from "@/lib/catalogue/services/lifecycle";
import { samples } from "@/tests/support/contract-world";
import { useDatabase } from "@/tests/support/database";
import { admin } from "@/tests/support/people";

useDatabase();

test("what an admin offers leads to its host, like everyone's", async () => {
  const actor = await admin();
  const bodies = samples();
  const made = await Promise.all([
    createCourse(actor, bodies["POST /api/courses"] as never),
    createService(actor, bodies["POST /api/services"] as never),
    createSeminar(actor, {
      ...bodies["POST /api/seminars"],
      starts_at: new Date(Date.now() + 86_400_000),
    } as never),
  ]);
  const [slug, ...others] = made.map(({ host }) => host.slug);
  expect(slug).toMatch(/^[a-z0-9-]+$/);
  expect(others).toEqual([slug, slug]);
});
