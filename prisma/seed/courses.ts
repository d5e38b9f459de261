import type { Database } from "@/lib/platform/db";
import type { People } from "./people";

export async function seedCourses(_db: Database, _people: People): Promise<void> {}
