import { sampleId, sampleTime } from "@/lib/base/notify/samples";
import { db } from "@/lib/base/platform/db";

export interface SeminarContext {
  id: string;
  slug: string;
  title: string;
  startsAt: Date;
  hostName: string;
  hasRecording: boolean;
}

/** What emails say of a seminar. */
export async function findSeminarContext(id: string): Promise<SeminarContext | null> {
  const seminar = await db.seminar.findUnique({
    where: { id },
    select: {
      startsAt: true,
      offer: { select: { slug: true, title: true, host: { select: { displayName: true } } } },
      recordings: { where: { publishedAt: { not: null } }, select: { id: true } },
    },
  });
  if (!seminar) return null;
  const { startsAt, offer, recordings } = seminar;
  const { slug, title, host } = offer;
  return { id, slug, title, startsAt, hostName: host.displayName, hasRecording: recordings.length > 0 };
}

export const sampleSeminar: SeminarContext = {
  id: sampleId,
  slug: "kvallsro",
  title: "Kvällsro",
  startsAt: sampleTime,
  hostName: "Asha",
  hasRecording: true,
};
