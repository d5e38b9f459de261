/** For whoever subscribes: not to be kept by anyone in between, since its address is all that guards it. */
export function respondWithCalendar(content: string): Response {
  return new Response(content, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="aveli.ics"',
      "cache-control": "private, max-age=300",
    },
  });
}
