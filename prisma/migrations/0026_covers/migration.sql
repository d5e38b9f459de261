-- A picture that a host has given, in the storage by this id. Its address is public, and what it shows never changes: another
-- picture is another row.
create table app.covers (
  id uuid not null default app.uuid_v7(),
  host_id uuid not null,
  url text not null,
  created_at timestamptz(3) not null default now(),
  constraint covers_pkey primary key (id),
  constraint covers_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint covers_address_is_own check (url = '/api/covers/' || id || '/960')
);
create unique index covers_url_host_id_key on app.covers (url, host_id);
create index covers_host_id_idx on app.covers (host_id);

-- Nothing could be uploaded before.
update app.courses set cover_url = null where cover_url is not null;
update app.services set cover_url = null where cover_url is not null;
update app.seminars set cover_url = null where cover_url is not null;
alter table app.courses add constraint courses_cover_url_host_id_fkey
  foreign key (cover_url, host_id) references app.covers (url, host_id) on delete restrict on update cascade;
alter table app.services add constraint services_cover_url_host_id_fkey
  foreign key (cover_url, host_id) references app.covers (url, host_id) on delete restrict on update cascade;
alter table app.seminars add constraint seminars_cover_url_host_id_fkey
  foreign key (cover_url, host_id) references app.covers (url, host_id) on delete restrict on update cascade;
create index courses_cover_url_idx on app.courses (cover_url) where cover_url is not null;
create index services_cover_url_idx on app.services (cover_url) where cover_url is not null;
create index seminars_cover_url_idx on app.seminars (cover_url) where cover_url is not null;
