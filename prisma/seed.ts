import { db, disconnect } from "@/lib/base/platform/db";
import { bringForward } from "./seed/bring-forward";
import { seedCourses } from "./seed/courses";
import { seedPasses } from "./seed/passes";
import { seedPeople } from "./seed/people";
import { seedSeminars } from "./seed/seminars";
import { seedServices } from "./seed/services";

/** The demo people and offers of `make seed`. Existing rows are left as they are, unless their time has passed. */
const now = new Date();
const people = await seedPeople(db);
await seedSeminars(people, now);
await seedPasses(people, now);
await bringForward(people, now);
await seedCourses(people);
await seedServices(people);
await disconnect();
