"use server";

import { endSessionsOf } from "@/lib/admin/end-sessions-of";
import { personInput } from "@/lib/admin/schema";
import { reopenPerson } from "@/lib/moderation/reopen-person";
import { reopenInput, suspendInput } from "@/lib/moderation/schema";
import { suspendPerson } from "@/lib/moderation/suspend-person";
import { action } from "@/lib/web/action";

const toPerson = (_: unknown, { id }: { id: string }) => `/admin/people/${id}`;

export const endAllSessions = action(personInput, endSessionsOf, { leadsTo: toPerson });

export const suspend = action(suspendInput, suspendPerson, { leadsTo: toPerson });

export const reopen = action(reopenInput, reopenPerson, { leadsTo: toPerson });
