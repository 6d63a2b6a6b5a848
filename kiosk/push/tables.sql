-- The tables of the statistics of many kiosks in one PostgreSQL database (version 13 or later).
-- `kiosk-stats push` makes them by itself, with the views of visits.sql and figures.sql, when it
-- first comes to a database.
--
-- Who may see what. Nothing here is about a person (words that were searched for come as sums and
-- from three sessions on; votes without the work they were for). To let somebody read the figures
-- and no single event, grant the views alone:
--   GRANT SELECT ON kiosk_report_summary, kiosk_report_days, kiosk_report_exhibits TO director;
-- The account of the first push owns the tables. Any other needs SELECT, INSERT and UPDATE on all
-- of them and DELETE on kiosk_search_term; the partitions of new months, which only the owner can
-- make, must then be made ahead (see kiosk_event).
--
-- Many halls. An event takes about 440 bytes with its index, 10 million of them 4.4 GB. Beyond
-- what one server bears the tables spread over the workers of a Citus cluster by kiosk, so that
-- every visit lies on one worker and the views' windows and groups by kiosk run where the rows are.
-- Once, after the first push:
--   SELECT create_reference_table('kiosk_name');
--   SELECT create_reference_table('kiosk_pack');
--   SELECT create_distributed_table('kiosk_run', 'kiosk');
--   SELECT create_distributed_table('kiosk_event', 'kiosk', colocate_with => 'kiosk_run');
--   SELECT create_distributed_table('kiosk_day_sum', 'kiosk', colocate_with => 'kiosk_run');
--   SELECT create_distributed_table('kiosk_search_term', 'kiosk', colocate_with => 'kiosk_run');
-- kiosk_store stays on the coordinator. Every unique key of the spread tables begins with the
-- kiosk, as Citus asks.
-- (Citus is no Debian package: unlike the rest, this is not tried by the tests.)
-- Every look at a view counts anew; for a page that many look at, keep what it shows:
--   CREATE MATERIALIZED VIEW fair_exhibits AS SELECT * FROM kiosk_report_exhibits;

-- Which database this is; the marks in the kiosks' logs name it. One row.
CREATE TABLE kiosk_store (
  version integer NOT NULL,
  store uuid NOT NULL DEFAULT gen_random_uuid()
);
COMMENT ON TABLE kiosk_store IS 'Visitor statistics of kiosks, written by kiosk-stats push';

-- One run of the kiosk program.
CREATE TABLE kiosk_run (
  kiosk text COLLATE "C" NOT NULL,  -- random id, made once for each machine
  boot text COLLATE "C" NOT NULL,  -- random id
  app_version text NOT NULL,
  utc_offset_min integer NOT NULL,   -- 420: +07:00
  running boolean NOT NULL,          -- when it was pushed last
  -- Events up to this seq came as sums only (kiosk_day_sum); those that lie here nevertheless are
  -- not counted. 0: none.
  forgotten_to bigint NOT NULL DEFAULT 0,
  last_seq bigint NOT NULL DEFAULT 0,  -- how far the run was pushed
  PRIMARY KEY (kiosk, boot)
);

-- One row an event, partitioned by month. kiosk-stats makes a month's partition when its first
-- event comes; to make one ahead:
--   CREATE TABLE kiosk_event_202612 PARTITION OF kiosk_event
--     FOR VALUES FROM ('2026-12-01') TO ('2027-01-01');
-- To let go of a month: DROP TABLE kiosk_event_202612.
CREATE TABLE kiosk_event (
  kiosk text COLLATE "C" NOT NULL,
  boot text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,               -- from 1 in each run, without gaps
  month date NOT NULL,               -- its first day, in the hall's time; 0001-01-01: clock wrong
  mono_ms bigint NOT NULL,           -- the machine's own clock, which nobody can set
  at timestamptz,                    -- to the second; NULL: the clock could not be believed
  day date,                          -- in the hall's time, as is the hour
  hour smallint,
  clock text NOT NULL,               -- ok, suspect, unset
  clock_moved boolean NOT NULL,      -- by more than 2 s since the event before
  session text COLLATE "C" NOT NULL,  -- random for each session; empty outside one
  origin text NOT NULL,              -- visitor, staff, rehearsal, machine
  language text NOT NULL,            -- th, en
  a11y text NOT NULL,                -- aids to see and reach, a blank between
  pack text NOT NULL,                -- empty: none was on show
  pack_version text NOT NULL,
  name text NOT NULL,                -- of the log's vocabulary; unknown: not in it
  props jsonb,                       -- a flat object; NULL: it could not be read
  PRIMARY KEY (kiosk, boot, seq, month)
) PARTITION BY RANGE (month);
CREATE TABLE kiosk_event_doubtful PARTITION OF kiosk_event DEFAULT;

-- What was on show.
CREATE TABLE kiosk_pack (
  pack text NOT NULL,
  version text NOT NULL,
  PRIMARY KEY (pack, version)
);

-- What things are called, by the log that was written last.
CREATE TABLE kiosk_name (
  pack text NOT NULL,
  kind text NOT NULL,                -- exhibit, organisation, category, facet, event, place
  id text NOT NULL,                  -- of a category: facet/term
  name_th text NOT NULL,
  name_en text NOT NULL,
  category text NOT NULL,            -- of an exhibit: its first; may be empty
  organisation text NOT NULL,        -- of an exhibit: its leading school; may be empty
  reading_ms bigint,                 -- of an exhibit: how long reading its Thai text takes
  terms text[] NOT NULL,             -- of an exhibit or a school: facet/term
  written timestamptz NOT NULL,
  PRIMARY KEY (pack, kind, id)
);

-- Sums of days whose events a kiosk had forgotten before they were pushed. Figures and keys are
-- those of the log's table day_sum.
CREATE TABLE kiosk_day_sum (
  kiosk text COLLATE "C" NOT NULL,
  boot text COLLATE "C" NOT NULL,
  day text NOT NULL,                 -- 2026-11-20; empty: the clock was wrong
  pack text NOT NULL,
  figure text NOT NULL,
  key text NOT NULL,                 -- of what: an exhibit's id, an hour; empty: of the day
  number bigint NOT NULL,
  PRIMARY KEY (kiosk, boot, day, pack, figure, key)
);

-- What was searched for, as sums of a run; each push takes away what is older than 90 days.
CREATE TABLE kiosk_search_term (
  kiosk text COLLATE "C" NOT NULL,
  boot text COLLATE "C" NOT NULL,
  term text NOT NULL,
  searches bigint NOT NULL,
  sessions bigint NOT NULL,
  without_results bigint NOT NULL,
  last_day date NOT NULL,            -- searched for last; of a wrong clock: the day it was pushed
  PRIMARY KEY (kiosk, boot, term)
);
