import type { TaskList } from "graphile-worker";

/** What the worker can do: each task names a command and hands it its input. */
export const tasks: TaskList = {};

/** When it does so by the clock, in crontab's five fields, UTC. */
export const crontab = "";
