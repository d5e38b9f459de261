import { db, disconnect } from "@/lib/platform/db";
import { seedCourses } from "./seed/courses";
import { seedPeople } from "./seed/people";
import { seedSeminars } from "./seed/seminars";
import { seedServices } from "./seed/services";

/** The demo people and things of `make seed`. What exists already is left as it is. */
const people = await seedPeople(db);
await seedSeminars(people);
await seedCourses(people);
await seedServices(people);
await disconnect();
