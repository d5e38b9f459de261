do $psql$ declare name text := '0025_follows'; migration text := $migration$
-- What is searched needs no places of words, and is read faster without.
create or replace function app.explore_again(items uuid[]) returns void language plpgsql as $$
begin
  delete from app.explore_entries e
  where e.id = any(items) and not exists (select from app.explorable x where x.id = e.id);
  insert into app.explore_entries as e
    (id, kind, host_id, price_amount, currency, language, published_at, starts_at, over_at, names, name_words, words)
  select x.id, x.kind, x.host_id, x.price_amount, x.currency, x.language, x.published_at, x.starts_at, x.over_at, x.names,
    strip(to_tsvector('pg_catalog.swedish', x.names)), strip(to_tsvector('pg_catalog.swedish', x.names || ' ' || x.texts))
  from app.explorable x where x.id = any(items)
  on conflict (id) do update set
    (kind, host_id, price_amount, currency, language, published_at, starts_at, over_at, names, name_words, words)
    = (excluded.kind, excluded.host_id, excluded.price_amount, excluded.currency, excluded.language, excluded.published_at,
      excluded.starts_at, excluded.over_at, excluded.names, excluded.name_words, excluded.words);
end $$;
update app.explore_entries set name_words = strip(name_words), words = strip(words);

-- Who wants to see what a host does next.
create table app.follows (
  user_id uuid not null,
  host_id uuid not null,
  created_at timestamptz(3) not null default now(),
  constraint follows_pkey primary key (user_id, host_id),
  constraint follows_user_id_fkey foreign key (user_id) references app.users (id) on delete cascade on update cascade,
  constraint follows_host_id_fkey foreign key (host_id) references app.users (id) on delete cascade on update cascade,
  constraint follows_not_oneself check (user_id <> host_id)
);
create index follows_host_id_idx on app.follows (host_id, user_id);
create index follows_newest_idx on app.follows (user_id, created_at desc, host_id desc);

-- Whether someone wants letters about what those they follow publish.
alter table app.users add column wants_news boolean not null default false;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;
