"use server";

import { endSessionsOf } from "@/lib/admin/end-sessions-of";
import { personInput } from "@/lib/admin/schema";
import { reopenPerson } from "@/lib/moderation/reopen-person";
import { reopenInput, suspendInput } from "@/lib/moderation/schema";
import { suspendPerson } from "@/lib/moderation/suspend-person";
import { action } from "@/lib/web/action";

const toPerson = (_: unknown, { id }: { id: string }) => `/admin/people/${id}`;

/** The pages that show the person and their offers. */
const pagesOf = ({ pages }: { pages: string[] }) => pages;

export const endAllSessions = action(personInput, endSessionsOf, { leadsTo: toPerson });

export const suspend = action(suspendInput, suspendPerson, { refreshes: pagesOf, leadsTo: toPerson });

export const reopen = action(reopenInput, reopenPerson, { refreshes: pagesOf, leadsTo: toPerson });
