import type { Pool } from "pg";
import { issueAccessToken } from "@/lib/people/identity/access-token";

export interface Person {
  id: string;
  email: string;
  token: string;
}

/** People who are signed in already: argon2 five hundred times would be the only thing measured. */
export async function signedInPeople(
  sql: Pool,
  count: number,
  role: "member" | "host" = "member",
): Promise<Person[]> {
  const { rows } = await sql.query<{ id: string; email: string; session_id: string }>(
    `with person as (
      insert into app.users (email, display_name, role, slug)
      select $2 || '-' || gen_random_uuid() || '@aveli.test', case $2 when 'host' then 'Asha' else 'Björn' end, $2,
        case $2 when 'host' then 'host-' || gen_random_uuid() end
      from generate_series(1, $1) returning id, email
    ), session as (
      insert into app.sessions (user_id, kind, expires_at)
      select id, 'api', now() + interval '1 day' from person returning id, user_id
    )
    select person.id, email, session.id as session_id from person join session on user_id = person.id`,
    [count, role],
  );
  return Promise.all(
    rows.map(async ({ session_id, ...person }) => ({ ...person, token: await issueAccessToken(session_id) })),
  );
}

/** A host with an account that can be paid into, so that what they sell may cost. */
export async function host(sql: Pool): Promise<Person> {
  const [asha] = await signedInPeople(sql, 1, "host");
  if (!asha) throw new Error("nobody came");
  await sql.query(
    `insert into app.host_accounts (host_id, provider, account_ref, charges_enabled, payouts_enabled)
     values ($1::uuid, 'stripe', 'acct_' || $1::uuid, true, true)`,
    [asha.id],
  );
  return asha;
}
