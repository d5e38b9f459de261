import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/base/platform/db";
import { log } from "@/lib/base/platform/log";
import { minutes } from "@/lib/base/platform/time";
import { bringForward } from "./seed/bring-forward";
import { findPeople } from "./seed/people";

/** Keeps the demo up to date for as long as `make dev` runs. */
for (;;) {
  try {
    const people = await findPeople(db);
    if (people) await bringForward(people, new Date());
  } catch (error) {
    log().warn({ err: error }, "the demo could not be brought forward; it is tried again");
  }
  await pause(minutes(5));
}
