import { spawnSync } from "node:child_process";
import pg from "pg";
import { expect, test } from "vitest";
import { advice } from "@/lib/system/run/advice";
import { invariants } from "@/lib/system/run/invariants";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const script = (file: string) =>
  spawnSync(process.execPath, ["--import", "tsx", file], { encoding: "utf8", env: process.env });

test("the demo data is sound, and the doctor's exit code tells when it is no longer", async () => {
  expect(script("prisma/seed.ts").status).toBe(0);
  const sound = script("lib/system/run/doctor.ts");
  expect(sound.stdout.trim().split("\n")).toHaveLength(invariants.length + 1);
  expect(sound.stdout.match(/^ +[1-9].*/gm)).toBeNull();
  expect(sound.status).toBe(0);

  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query(
    "alter table app.seats disable trigger seats_count; delete from app.seats where status = 'held'",
  );
  await client.query("delete from app.activities where activity_type = 'order_paid'");
  await client.end();
  const broken = script("lib/system/run/doctor.ts");
  expect(broken.stdout).toMatch(/^ +[1-9]\d* {2}paid_order_not_told_once {2}\(/m);
  expect(broken.stdout).toMatch(/^ +changed: trigger seats\.seats_count: .*switched off/m);
  expect(broken.stdout).toContain(advice.paid_order_not_told_once);
  expect(broken.stdout).toContain(advice.schema_unlike_migrations);
  expect(broken.status).toBe(1);
});

test("each finding has a sentence that says what is wrong, and what to do", () => {
  const names = ["schema_unlike_migrations", ...invariants.map(({ name }) => name)];
  expect(Object.keys(advice).sort()).toEqual(names.sort());
  for (const sentence of Object.values(advice)) expect(sentence).toMatch(/^[A-Z][^:]+: .{10,}\.$/);
  expect(new Set(Object.values(advice)).size).toBe(names.length);
});
