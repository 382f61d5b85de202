/** Tables whose rows say something about two parties: found by pair. */
const TWO_SIDED = ["acts", "events", "silences"];
/** Tables whose rows say something about one party: found by who. */
const ONE_SIDED = ["positions", "attributions", "assessments", "claims", "agenda", "provenance"];

/**
 * Articles, where they were read, and what was found in them. `month` is the month of publication ('1900-01-01' where
 * not known) and part of every key, so that any table can be partitioned by it later.
 */
export const sql = `
create table articles (
  id text not null,
  month date not null,
  title text,
  outlet text,
  url text,
  language text,
  published text,
  published_basis text,
  published_day date,
  text text not null,
  article jsonb not null,
  read_at timestamptz not null default now(),
  primary key (id, month)
);
create index articles_by_day on articles (published_day desc nulls last, id);

create table readings (
  input text not null,
  origin text not null,
  article text not null,
  month date not null,
  path text,
  line integer,
  url text,
  read_at timestamptz not null default now(),
  primary key (input, origin),
  foreign key (article, month) references articles on delete cascade
);
create index readings_by_article on readings (article);

create table annotations (
  article text not null,
  month date not null,
  version text not null,
  body jsonb not null,
  annotated_at timestamptz not null default now(),
  primary key (article, month),
  foreign key (article, month) references articles on delete cascade
);
${[...TWO_SIDED, ...ONE_SIDED].map(findings).join("")}`;

function findings(table: string): string {
  const parties = TWO_SIDED.includes(table) ? "pairs" : "sources";
  return `
create table ${table} (
  article text not null,
  month date not null,
  ordinal integer not null,
  start_at integer not null,
  end_at integer not null,
  day date,
  last_day date,
  sources text[] not null,
  targets text[] not null,
  pairs text[] not null,
  kind text,
  status text,
  body jsonb not null,
  primary key (article, month, ordinal),
  foreign key (article, month) references articles on delete cascade
);
create index ${table}_by_${parties} on ${table} using gin (${parties});
create index ${table}_by_day on ${table} (day);
`;
}
