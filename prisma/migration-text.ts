/**
 * A migration's file wraps its statements so that psql can run it too: in one transaction, skipped if it has been
 * applied, and recorded where the engine records its own. The engine is given only the statements.
 */
const wrapping =
  /^do \$psql\$ declare name text := '(\w+)'; migration text := \$migration\$\n(.*)\$migration\$; begin\n.*$/s;

/** The name of the first migration: where it is recorded, the database is Aveli's. */
export const firstMigration = "0001_app_schema";

export const notOurs =
  'This database belongs to another program: there are tables in its schemas "public" or "app", and no note of Aveli\'s migrations. Give Aveli a database of its own.';

/** Selects the tables in a schema that Aveli would use, except those of extensions. */
export const foreignTables = `select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname in ('public', 'app') and relkind in ('r', 'p', 'v', 'm', 'f') and relname <> '_prisma_migrations'
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')`;

/** As the engine creates it. */
const table = `create table public._prisma_migrations (
      id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
      migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0
    );`;

const opening = `
  if to_regclass('public._prisma_migrations') is null then
    ${table}
  end if;
  if not exists (select from public._prisma_migrations where migration_name = name)
    and exists (${foreignTables})
  then
    raise exception '${notOurs.replaceAll("'", "''")}';
  end if;`;

const laterOpening = `
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes ${firstMigration}.'; end if;`;

export function statementsOf(file: string): string {
  return file.match(wrapping)?.[2] ?? file;
}

export function migrationFile(name: string, statements: string): string {
  return `do $psql$ declare name text := '${name}'; migration text := $migration$
${statements}$migration$; begin${name === firstMigration ? opening : laterOpening}
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;
`;
}
