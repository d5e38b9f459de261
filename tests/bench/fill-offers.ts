import type pg from "pg";

const topics = [
  ...["meditation", "andning", "yoga", "samtal", "rörelse", "vila", "sömn", "sorg", "dans", "röst"],
  ...["skog", "ljus", "stillhet", "kraft", "närvaro", "ceremoni", "drömmar", "gränser", "tillit", "längtan"],
];
const sounds = [
  "ba",
  "de",
  "fi",
  "go",
  "hu",
  "jy",
  "kå",
  "lä",
  "mö",
  "nar",
  "pel",
  "ris",
  "sto",
  "tun",
  "vys",
];

/** Almost three thousand made-up words, the first the commonest. */
const vocabulary = [
  ...topics,
  ...sounds.flatMap((a) => sounds.flatMap((b) => sounds.slice(0, 13).map((c) => a + b + c))),
];

/** Published courses, services and seminars to come, a third of each, of hosts with twenty things or so. */
export async function fillOffers(client: pg.Client, count: number): Promise<void> {
  await client.query("select setseed(0.5)");
  // In one go at the end, which takes a fraction of the time.
  for (const index of indexes) await client.query(`alter index app.${index} set (fastupdate = on)`);
  // They begin whenever chance says.
  await client.query("alter table app.seminars disable trigger seminars_keep_time");
  await client.query(
    `insert into app.users (email, display_name, role, slug)
    select 'fill-' || gen_random_uuid() || '@aveli.test', initcap(($2::text[])[1 + (n * 7) % cardinality($2::text[])] || ' ' || ($2::text[])[1 + (n * 13) % cardinality($2::text[])]),
      'host', 'fill-' || gen_random_uuid()
    from generate_series(1, 1 + $1 / 20) n`,
    [count, vocabulary],
  );
  for (const [kind, columns, values] of kinds) {
    await client.query(
      `with offer as (
        insert into app.offers (kind, host_id, slug, title, summary, description, price_amount, currency, language, status,
          published_at)
        select '${kind}', hosts.ids[1 + floor(random() * cardinality(hosts.ids))], 'fill-' || gen_random_uuid(),
        initcap(($3::text[])[1 + floor(random() * cardinality($3::text[]))] || ' ' || ${words(2)}), ${words(12)}, ${words(30)},
        case when n % 5 = 0 then 0 else 100 * (50 + floor(random() * 1500))::int end,
        case when n % 10 = 3 then 'EUR' else 'SEK' end, case when n % 7 = 3 then 'en' else 'sv' end,
        '${kind === "seminar" ? "scheduled" : "published"}', now() - random() * interval '700 days'
        from generate_series(1, $1) n,
          (select array_agg(id) as ids from app.users where slug like 'fill-%') hosts
        returning id, host_id, status
      )
      insert into app.${kind}s (id, host_id${columns}) select id, host_id${values} from offer`,
      [Math.round(count / 3), vocabulary, topics],
    );
  }
  await client.query("alter table app.seminars enable trigger seminars_keep_time");
  for (const index of indexes) await client.query(`alter index app.${index} set (fastupdate = off)`);
  for (const table of ["users", "offers", "courses", "services", "seminars", "explore_entries"]) {
    await client.query(`vacuum analyze app.${table}`);
  }
  await client.query("checkpoint");
}

const indexes = ["explore_entries_words_idx", "explore_entries_name_words_idx", "explore_entries_names_idx"];

const kinds = [
  ["course", "", ""],
  ["service", ", duration_minutes", ", 45"],
  [
    "seminar",
    ", status, starts_at, duration_minutes, capacity",
    ", status, now() + interval '1 hour' + random() * interval '120 days', 60, 20",
  ],
] as const;

/** As in a language, few words are common and most are rare. */
function words(most: number): string {
  return `(select string_agg(($2::text[])[1 + floor(power(random(), 1.5) * cardinality($2::text[]))], ' ')
    from generate_series(1, ${most}) where n = n)`;
}
