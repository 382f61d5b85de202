/** Dictionaries of actors that users have added, as they were given. */
export const sql = `
create table dictionaries (
  name text primary key,
  format text not null,
  digest text not null,
  content text not null,
  entries integer not null,
  added_at timestamptz not null default now()
);
`;
