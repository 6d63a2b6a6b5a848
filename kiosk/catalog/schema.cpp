#include "catalog/schema.h"

namespace kiosk::catalog {

const char* const k_pack_schema = R"sql(
CREATE TABLE pack (
  key TEXT PRIMARY KEY,       -- id, version, default_language, licence, built_with, exhibits, ...;
                              -- where visitors vote: voting = open, votes, votes_open
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE event (
  id TEXT PRIMARY KEY,
  name_th TEXT NOT NULL, name_en TEXT NOT NULL,
  short_name_th TEXT NOT NULL, short_name_en TEXT NOT NULL,
  date TEXT NOT NULL,         -- ISO 8601, Gregorian
  date_text_th TEXT NOT NULL, date_text_en TEXT NOT NULL,  -- as printed
  time TEXT NOT NULL, mode TEXT NOT NULL,
  venue_th TEXT NOT NULL, venue_en TEXT NOT NULL,
  organiser TEXT NOT NULL,    -- organisation.id
  partners_th TEXT NOT NULL, partners_en TEXT NOT NULL,  -- one a line
  sponsors_th TEXT NOT NULL, sponsors_en TEXT NOT NULL,
  objectives_th TEXT NOT NULL, objectives_en TEXT NOT NULL,
  project_th TEXT NOT NULL, project_en TEXT NOT NULL,
  stream_url TEXT NOT NULL,
  sample_note_th TEXT NOT NULL, sample_note_en TEXT NOT NULL,
  accent TEXT NOT NULL        -- #rrggbb, or empty: the kiosk's own
) WITHOUT ROWID;
CREATE TABLE facet (
  id TEXT PRIMARY KEY,
  label_th TEXT NOT NULL, label_en TEXT NOT NULL,
  applies_to TEXT NOT NULL CHECK (applies_to IN ('exhibit', 'organisation')),
  position INTEGER NOT NULL,
  multi INTEGER NOT NULL, closed INTEGER NOT NULL,
  display TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE term (
  facet TEXT NOT NULL REFERENCES facet(id),
  id TEXT NOT NULL,
  label_th TEXT NOT NULL, label_en TEXT NOT NULL,
  short_label_th TEXT NOT NULL, short_label_en TEXT NOT NULL,
  position INTEGER NOT NULL,  -- the author's order; other and unspecified last
  parent TEXT NOT NULL,       -- term.id in the same facet, or empty at the top
  note_th TEXT NOT NULL, note_en TEXT NOT NULL,
  icon TEXT NOT NULL, colour TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('normal', 'other', 'unspecified')),
  reported TEXT NOT NULL,     -- the number as printed, or empty
  works INTEGER NOT NULL,     -- how many exhibits carry it, its organisations' terms included
  PRIMARY KEY (facet, id)
) WITHOUT ROWID;
CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  name_th TEXT NOT NULL, name_en TEXT NOT NULL,
  short_name_th TEXT NOT NULL, short_name_en TEXT NOT NULL,
  kind TEXT NOT NULL, affiliation TEXT NOT NULL,
  place_th TEXT NOT NULL, place_en TEXT NOT NULL,
  levels_th TEXT NOT NULL, levels_en TEXT NOT NULL,
  about_th TEXT NOT NULL, about_en TEXT NOT NULL,
  rank_th INTEGER NOT NULL, rank_en INTEGER NOT NULL,
  letter_th TEXT NOT NULL, letter_en TEXT NOT NULL,  -- the index rail's letter; โรงเรียน left aside
  works INTEGER NOT NULL,     -- how many exhibits it takes part in
  website TEXT NOT NULL,
  sample INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX organisation_by_rank_th ON organisation(rank_th);
CREATE INDEX organisation_by_rank_en ON organisation(rank_en);
-- Its own terms and all that those lie under.
CREATE TABLE organisation_term (
  organisation TEXT NOT NULL REFERENCES organisation(id),
  facet TEXT NOT NULL, term TEXT NOT NULL,
  own INTEGER NOT NULL,       -- 1: the author wrote it; 0: one of its own terms lies under it
  PRIMARY KEY (facet, term, organisation)
) WITHOUT ROWID;
CREATE INDEX organisation_term_back ON organisation_term(organisation);
CREATE TABLE exhibit (
  position INTEGER PRIMARY KEY,  -- the author's order, from 1
  id TEXT NOT NULL UNIQUE,
  title_th TEXT NOT NULL, title_en TEXT NOT NULL,
  short_title_th TEXT NOT NULL, short_title_en TEXT NOT NULL,
  summary_th TEXT NOT NULL, summary_en TEXT NOT NULL,
  levels_th TEXT NOT NULL, levels_en TEXT NOT NULL,
  year TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('', 'submitted', 'selected', 'best-practice')),
  place_th TEXT NOT NULL, place_en TEXT NOT NULL,
  stand TEXT NOT NULL,           -- stand.id on a floor plan, or empty
  video_url TEXT NOT NULL,
  rank_th INTEGER NOT NULL, rank_en INTEGER NOT NULL,
  school_rank_th INTEGER NOT NULL, school_rank_en INTEGER NOT NULL,
  sample INTEGER NOT NULL
);
CREATE INDEX exhibit_by_rank_th ON exhibit(rank_th);
CREATE INDEX exhibit_by_rank_en ON exhibit(rank_en);
-- By the lead organisation's rank; works of none are the last.
CREATE INDEX exhibit_by_school_th ON exhibit(school_rank_th);
CREATE INDEX exhibit_by_school_en ON exhibit(school_rank_en);
CREATE INDEX exhibit_outstanding ON exhibit(position)
  WHERE status IN ('selected', 'best-practice');
CREATE TABLE section (
  exhibit INTEGER NOT NULL REFERENCES exhibit(position),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('context', 'goal', 'method', 'use', 'result', 'comment')),
  text_th TEXT NOT NULL, text_en TEXT NOT NULL,
  PRIMARY KEY (exhibit, position)
) WITHOUT ROWID;
CREATE TABLE exhibit_organisation (
  exhibit INTEGER NOT NULL REFERENCES exhibit(position),
  position INTEGER NOT NULL,     -- 1 is the lead
  organisation TEXT NOT NULL REFERENCES organisation(id),
  PRIMARY KEY (exhibit, position)
) WITHOUT ROWID;
CREATE INDEX exhibit_organisation_back ON exhibit_organisation(organisation, exhibit);
-- An exhibit's own terms, those of its organisations, and all that these lie under: so "works of
-- this province" is one look.
CREATE TABLE exhibit_term (
  facet TEXT NOT NULL, term TEXT NOT NULL,
  exhibit INTEGER NOT NULL REFERENCES exhibit(position),
  own INTEGER NOT NULL,          -- 1: the author wrote it beside this exhibit
  PRIMARY KEY (facet, term, exhibit)
) WITHOUT ROWID;
CREATE INDEX exhibit_term_back ON exhibit_term(exhibit);
-- The same the other way about: all works of a term as one set (catalog/work_set.h), for counting.
CREATE TABLE term_works (
  facet TEXT NOT NULL, term TEXT NOT NULL,
  works BLOB NOT NULL,           -- a bit a work: the lowest of the first byte is position 1
  PRIMARY KEY (facet, term)
) WITHOUT ROWID;
CREATE TABLE award (
  id TEXT PRIMARY KEY,
  name_th TEXT NOT NULL, name_en TEXT NOT NULL,
  level TEXT NOT NULL, kind TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE exhibit_award (
  exhibit INTEGER NOT NULL REFERENCES exhibit(position),
  position INTEGER NOT NULL,
  award TEXT NOT NULL REFERENCES award(id),
  PRIMARY KEY (exhibit, position)
) WITHOUT ROWID;
-- Web addresses beside video_url, shown as QR codes.
CREATE TABLE exhibit_link (
  exhibit INTEGER NOT NULL REFERENCES exhibit(position),
  position INTEGER NOT NULL,     -- from 1
  url TEXT NOT NULL,
  PRIMARY KEY (exhibit, position)
) WITHOUT ROWID;
-- Every picture: an exhibit's own, and those that belong to something else (a logo, a floor plan, a
-- video's poster) and so to no exhibit.
CREATE TABLE media (
  id INTEGER PRIMARY KEY,
  exhibit INTEGER REFERENCES exhibit(position),  -- NULL: not one of an exhibit's pictures
  position INTEGER NOT NULL,     -- 1 is the lead picture; 0 without an exhibit
  width INTEGER NOT NULL, height INTEGER NOT NULL,  -- of the largest rendition, in pixels
  caption_th TEXT NOT NULL, caption_en TEXT NOT NULL,
  alt_th TEXT NOT NULL, alt_en TEXT NOT NULL,
  tone TEXT NOT NULL             -- its mean colour as #rrggbb, shown until it has arrived
);
CREATE INDEX media_of_exhibit ON media(exhibit, position);
CREATE TABLE rendition (
  media INTEGER NOT NULL REFERENCES media(id),
  side INTEGER NOT NULL,         -- the long side asked for: 320, 640, 1280 or 2560
  jpeg BLOB NOT NULL,            -- sRGB, upright, without EXIF
  PRIMARY KEY (media, side)
);
CREATE TABLE organisation_logo (
  organisation TEXT PRIMARY KEY REFERENCES organisation(id),
  picture INTEGER NOT NULL REFERENCES media(id)
) WITHOUT ROWID;
CREATE TABLE event_logo (
  event TEXT PRIMARY KEY REFERENCES event(id),
  picture INTEGER NOT NULL REFERENCES media(id)
) WITHOUT ROWID;
CREATE TABLE video (
  id INTEGER PRIMARY KEY,
  exhibit INTEGER NOT NULL REFERENCES exhibit(position),
  position INTEGER NOT NULL,     -- from 1
  type TEXT NOT NULL CHECK (type IN ('mp4', 'webm')),
  bytes INTEGER NOT NULL,        -- of all its pieces
  duration INTEGER NOT NULL,     -- milliseconds
  width INTEGER NOT NULL, height INTEGER NOT NULL,  -- pixels, as shown: turned upright
  sound INTEGER NOT NULL,        -- 1 if it can be heard
  caption_th TEXT NOT NULL, caption_en TEXT NOT NULL,
  poster INTEGER NOT NULL REFERENCES media(id)
);
CREATE INDEX video_of_exhibit ON video(exhibit, position);
-- The file as the author gave it, in pieces of 1 MiB (the last one shorter): a player reads and
-- seeks without the whole in memory.
CREATE TABLE video_piece (
  video INTEGER NOT NULL REFERENCES video(id),
  position INTEGER NOT NULL,     -- from 0
  bytes BLOB NOT NULL,
  PRIMARY KEY (video, position)
);
CREATE TABLE subtitle (
  video INTEGER NOT NULL REFERENCES video(id),
  language TEXT NOT NULL CHECK (language IN ('th', 'en')),
  position INTEGER NOT NULL,     -- from 1, in order of time
  start INTEGER NOT NULL, finish INTEGER NOT NULL,  -- milliseconds from the beginning
  text TEXT NOT NULL,            -- U+200B where a line may break; line ends as authored
  PRIMARY KEY (video, language, position)
) WITHOUT ROWID;
-- A text that somebody spoke: heard in place of the kiosk's own voice. Of a work, of a school or,
-- with neither, of the event.
CREATE TABLE recording (
  id INTEGER PRIMARY KEY,
  exhibit INTEGER REFERENCES exhibit(position),
  organisation TEXT REFERENCES organisation(id),
  language TEXT NOT NULL CHECK (language IN ('th', 'en')),
  type TEXT NOT NULL CHECK (type IN ('ogg', 'mp3', 'mp4', 'flac', 'wav')),
  bytes INTEGER NOT NULL,        -- of all its pieces
  duration INTEGER NOT NULL      -- milliseconds
);
CREATE INDEX recording_of ON recording(exhibit, organisation);
-- The file as the author gave it, in pieces of 256 KiB (the last one shorter).
CREATE TABLE recording_piece (
  recording INTEGER NOT NULL REFERENCES recording(id),
  position INTEGER NOT NULL,     -- from 0
  bytes BLOB NOT NULL,
  PRIMARY KEY (recording, position)
);
CREATE TABLE plan (              -- floor plans
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title_th TEXT NOT NULL, title_en TEXT NOT NULL,
  picture INTEGER NOT NULL REFERENCES media(id),
  here_x REAL, here_y REAL       -- "you are here", in hundredths of the picture; NULL: not on it
);
CREATE TABLE stand (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan TEXT NOT NULL REFERENCES plan(id),
  label_th TEXT NOT NULL, label_en TEXT NOT NULL,
  x REAL NOT NULL, y REAL NOT NULL  -- its middle, in hundredths of the plan's picture
);
CREATE INDEX exhibit_by_stand ON exhibit(stand) WHERE stand <> '';
CREATE TABLE programme (
  position INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('phase', 'session')),
  start TEXT NOT NULL, finish TEXT NOT NULL,
  date_text_th TEXT NOT NULL, date_text_en TEXT NOT NULL,
  title_th TEXT NOT NULL, title_en TEXT NOT NULL,
  place_th TEXT NOT NULL, place_en TEXT NOT NULL
);
CREATE TABLE figure (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label_th TEXT NOT NULL, label_en TEXT NOT NULL,
  value INTEGER,                 -- NULL where only words were printed
  value_text TEXT NOT NULL,      -- as printed
  value_text_en TEXT NOT NULL,   -- only of what is printed in Thai words: ร้อยกว่า, over a hundred
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'at-least')),
  unit_th TEXT NOT NULL, unit_en TEXT NOT NULL,
  part_of TEXT NOT NULL,         -- figure.id of the stated total it belongs to, or empty
  as_of TEXT NOT NULL,
  note_th TEXT NOT NULL, note_en TEXT NOT NULL,
  source TEXT NOT NULL
);
CREATE TABLE source (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title_th TEXT NOT NULL, title_en TEXT NOT NULL,
  publisher_th TEXT NOT NULL, publisher_en TEXT NOT NULL,
  url TEXT NOT NULL, published_text TEXT NOT NULL, retrieved TEXT NOT NULL
);
-- What the workbook says that no screen shows (the consent for a photo, a school's code), so that
-- an export gives the author the whole workbook back.
CREATE TABLE workbook_cell (
  sheet TEXT NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (sheet, id, key)
) WITHOUT ROWID;
-- One row for each table but this one: how many rows it has, and the SHA-256 of all their values
-- (pack/manifest.h tells how), so that a changed byte anywhere is found without a signature.
CREATE TABLE manifest (
  name TEXT PRIMARY KEY,
  rows INTEGER NOT NULL,
  sha256 TEXT NOT NULL           -- 64 small hexadecimal digits
) WITHOUT ROWID;
-- Folded search text (text/fold.h), one row for each thing that can be found.
CREATE TABLE search (
  kind TEXT NOT NULL CHECK (kind IN ('exhibit', 'organisation', 'term')),
  id TEXT NOT NULL,              -- for a term: facet/term
  name TEXT NOT NULL,            -- titles, names and aliases, separated by line ends
  body TEXT NOT NULL,            -- summaries, places, sections
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
)sql";

const char* const k_back_to_format_3 = R"sql(
DROP TABLE recording_piece;
DROP TABLE recording;
)sql";

base::Result<void> stand_in_for_newer(store::Database& pack) {
  if (TRY(pack.number("PRAGMA user_version")) >= k_pack_format) return {};
  return pack.script(R"sql(
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE recording (id, exhibit, organisation, language, type, bytes, duration);
CREATE TEMP TABLE recording_piece (recording, position, bytes);
)sql");
}

const char* const k_hidden = R"sql(
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE hidden_organisation (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE hidden_exhibit (position INTEGER PRIMARY KEY, id TEXT NOT NULL);
)sql";

// A TEMP name is found before the pack's own of the same name (sqlite.org/lang_naming.html), and
// TEMP views work where a stranger's views are forbidden. All of them are simple enough for SQLite
// to look through them to the pack's indexes.
const char* const k_without_hidden = R"sql(
INSERT OR IGNORE INTO hidden_exhibit SELECT e.position, e.id FROM main.exhibit_organisation x
  JOIN main.exhibit e ON e.position = x.exhibit
  WHERE x.organisation IN (SELECT id FROM hidden_organisation) AND NOT EXISTS (
    SELECT 1 FROM main.exhibit_organisation y WHERE y.exhibit = x.exhibit
    AND y.organisation NOT IN (SELECT id FROM hidden_organisation));
CREATE TEMP TABLE fewer_of_term (facet TEXT, term TEXT, works INTEGER NOT NULL,
  PRIMARY KEY (facet, term)) WITHOUT ROWID;
INSERT INTO fewer_of_term SELECT facet, term, count(*) FROM main.exhibit_term
  WHERE exhibit IN (SELECT position FROM hidden_exhibit) GROUP BY facet, term;
CREATE TEMP TABLE fewer_of_organisation (organisation TEXT PRIMARY KEY, works INTEGER NOT NULL)
  WITHOUT ROWID;
INSERT INTO fewer_of_organisation SELECT organisation, count(*) FROM main.exhibit_organisation
  WHERE exhibit IN (SELECT position FROM hidden_exhibit) GROUP BY organisation;
CREATE TEMP VIEW exhibit AS SELECT * FROM main.exhibit
  WHERE position NOT IN (SELECT position FROM temp.hidden_exhibit);
CREATE TEMP VIEW exhibit_term AS SELECT * FROM main.exhibit_term
  WHERE exhibit NOT IN (SELECT position FROM temp.hidden_exhibit);
-- Where the lead school is hidden, the next one leads.
CREATE TEMP VIEW exhibit_organisation AS SELECT x.exhibit, x.position - (
    SELECT count(*) FROM main.exhibit_organisation y WHERE y.exhibit = x.exhibit
    AND y.position < x.position AND y.organisation IN (SELECT id FROM temp.hidden_organisation)
  ) AS position, x.organisation FROM main.exhibit_organisation x
  WHERE x.exhibit NOT IN (SELECT position FROM temp.hidden_exhibit)
  AND x.organisation NOT IN (SELECT id FROM temp.hidden_organisation);
CREATE TEMP VIEW organisation AS SELECT id, name_th, name_en, short_name_th, short_name_en, kind,
    affiliation, place_th, place_en, levels_th, levels_en, about_th, about_en, rank_th, rank_en,
    letter_th, letter_en, works - ifnull((SELECT f.works FROM temp.fewer_of_organisation f
      WHERE f.organisation = o.id), 0) AS works, website, sample
  FROM main.organisation o WHERE id NOT IN (SELECT id FROM temp.hidden_organisation);
CREATE TEMP VIEW organisation_term AS SELECT * FROM main.organisation_term
  WHERE organisation NOT IN (SELECT id FROM temp.hidden_organisation);
CREATE TEMP VIEW term AS SELECT facet, id, label_th, label_en, short_label_th, short_label_en,
    position, parent, note_th, note_en, icon, colour, role, reported,
    works - ifnull((SELECT f.works FROM temp.fewer_of_term f
      WHERE f.facet = t.facet AND f.term = t.id), 0) AS works
  FROM main.term t;
CREATE TEMP VIEW search AS SELECT * FROM main.search
  WHERE (kind <> 'exhibit' OR id NOT IN (SELECT id FROM temp.hidden_exhibit))
  AND (kind <> 'organisation' OR id NOT IN (SELECT id FROM temp.hidden_organisation));
CREATE TEMP TABLE fewer_in_pack (key TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO fewer_in_pack SELECT 'exhibits', count(*) FROM hidden_exhibit;
INSERT INTO fewer_in_pack SELECT 'organisations', count(*) FROM main.organisation o
  WHERE o.works > 0 AND (o.id IN (SELECT id FROM hidden_organisation) OR o.works =
    (SELECT f.works FROM fewer_of_organisation f WHERE f.organisation = o.id))
  AND o.id IN (SELECT id FROM hidden_organisation
    UNION ALL SELECT organisation FROM fewer_of_organisation);
CREATE TEMP VIEW pack AS SELECT key, CASE
    WHEN key IN (SELECT key FROM temp.fewer_in_pack) THEN CAST(value - (
      SELECT f.number FROM temp.fewer_in_pack f WHERE f.key = p.key) AS TEXT)
    ELSE value END AS value FROM main.pack p;
)sql";

}  // namespace kiosk::catalog
