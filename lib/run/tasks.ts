import type { TaskList } from "graphile-worker";
import { sendMail } from "@/lib/notify/send-mail";

/** What the worker can do: each task names a command and hands it its input. */
export const tasks: TaskList = {
  send_mail: (payload) => sendMail(payload),
};

/** When it does so by the clock, in crontab's five fields, UTC. */
export const crontab = "";
