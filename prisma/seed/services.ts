import type { Database } from "@/lib/platform/db";
import type { People } from "./people";

export async function seedServices(_db: Database, _people: People): Promise<void> {}
