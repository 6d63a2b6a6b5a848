-- The figures of a report, counted by the database: kiosk_report_X has the rows and the columns of
-- the table X that `kiosk-stats export` writes, without the titles that are only words for people
-- and the guesses at what a search meant. A test holds them against the known truth of made-up
-- visits. In the order of the report.

-- 2 Summary. Seconds where the unit is s.
CREATE VIEW kiosk_report_summary AS
  WITH visit AS (SELECT * FROM kiosk_visitor_session),
  look AS (SELECT * FROM kiosk_look WHERE by_visitor),
  deed AS (SELECT * FROM kiosk_deed WHERE by_visitor),
  summed AS (SELECT figure, sum(number) AS number FROM kiosk_sum GROUP BY figure),
  search AS (
    SELECT kiosk, boot, session, (props->>'results')::bigint AS results,
           props ? 'chosen_rank' AS chosen
    FROM kiosk_visit_event WHERE by_visitor AND name = 'search'
  ), felt AS (
    SELECT (array_agg(props->>'answer' ORDER BY seq DESC))[1] AS opinion
    FROM kiosk_visit_event
    WHERE by_visitor AND name = 'feedback' AND props->>'answer' IN ('good', 'fair', 'bad')
    GROUP BY kiosk, boot, session
  ), kept AS (
    SELECT kiosk, boot, session, count(*) FILTER (WHERE liked) AS likes,
           count(*) FILTER (WHERE bagged) AS bagged, sum(plays) AS plays,
           sum(finished) AS finished, sum(qr_shown) AS qr_shown
    FROM deed GROUP BY kiosk, boot, session
  ), watched AS (
    SELECT visit.*, coalesce(plays, 0) AS plays, coalesce(finished, 0) AS finished,
           coalesce(qr_shown, 0) AS qr_shown, coalesce(likes, 0) AS likes,
           coalesce(bagged, 0) AS bagged
    FROM visit LEFT JOIN kept USING (kiosk, boot, session)
  ), balanced AS (
    SELECT coalesce(times_shown, 0) AS times
    FROM kiosk_name n
         LEFT JOIN kiosk_unasked e ON e.pack = n.pack AND e.exhibit = n.id
    WHERE kind = 'exhibit' AND n.pack IN (SELECT pack FROM kiosk_unasked WHERE times_shown > 0)
  ), lasted AS (
    SELECT ((percentile_disc(0.5) WITHIN GROUP (ORDER BY lasted_ms)) +
            (percentile_disc(0.5) WITHIN GROUP (ORDER BY lasted_ms DESC))) / 2 AS median_ms,
           percentile_disc(0.9) WITHIN GROUP (ORDER BY lasted_ms) AS p90_ms,
           sum(lasted_ms)::bigint / nullif(count(*), 0) AS mean_ms
    FROM visit
  ), dwelt AS (
    SELECT ((percentile_disc(0.5) WITHIN GROUP (ORDER BY dwell_ms)) +
            (percentile_disc(0.5) WITHIN GROUP (ORDER BY dwell_ms DESC))) / 2 AS median_ms,
           percentile_disc(0.9) WITHIN GROUP (ORDER BY dwell_ms) AS p90_ms,
           sum(dwell_ms)::bigint / nullif(count(*), 0) AS mean_ms
    FROM look WHERE NOT is_pass AND dwell_ms IS NOT NULL
  ), figure (part, figure, value, unit) AS (
    SELECT 'visits', figure, number + coalesce((SELECT number FROM summed s WHERE s.figure = of),
                                               0), NULL
    FROM (SELECT 'sessions', 'sessions', count(*) FROM visit
          UNION ALL SELECT 'engaged_sessions', 'engaged', count(*) FROM visit WHERE engaged
          UNION ALL SELECT 'english_sessions', 'english', count(*) FROM visit WHERE language = 'en'
          UNION ALL SELECT 'aided_sessions', 'aided', count(*) FROM visit WHERE aided
          UNION ALL SELECT 'broad_sessions', 'broad', count(*) FROM visit WHERE exhibits >= 3
          UNION ALL SELECT 'forgotten_sessions', 'sessions', 0
          UNION ALL SELECT 'exhibit_views', 'views', count(*) FROM look WHERE NOT is_pass
          UNION ALL SELECT 'passes', 'passes', count(*) FROM look WHERE is_pass)
           AS counted (figure, of, number)
    UNION ALL
    SELECT 'visits', figure, ms / 1000.0::float8, 's'
    FROM (SELECT 'median_session', median_ms FROM lasted
          UNION ALL SELECT 'p90_session', p90_ms FROM lasted
          UNION ALL SELECT 'mean_session', mean_ms FROM lasted
          UNION ALL SELECT 'median_dwell', median_ms FROM dwelt
          UNION ALL SELECT 'p90_dwell', p90_ms FROM dwelt
          UNION ALL SELECT 'mean_dwell', mean_ms FROM dwelt) AS time (figure, ms)
    UNION ALL
    SELECT 'searches', figure, number, NULL
    FROM (SELECT 'searches', count(*) FROM search
          UNION ALL SELECT 'searching_sessions', count(DISTINCT (kiosk, boot, session)) FROM search
          UNION ALL SELECT 'with_results', count(*) FROM search WHERE results > 0
          UNION ALL SELECT 'without_results', count(*) FROM search WHERE results = 0
          UNION ALL SELECT 'chosen', count(*) FROM search WHERE chosen) AS counted (figure, number)
    UNION ALL
    SELECT 'media', figure, number, unit
    FROM (SELECT 'plays', sum(plays), NULL FROM watched
          UNION ALL SELECT 'finished_plays', sum(finished), NULL FROM watched
          UNION ALL SELECT 'watched', sum(watched_ms) / 1000.0::float8, 's' FROM watched
          UNION ALL SELECT 'pictures', sum(pictures), NULL FROM watched
          UNION ALL SELECT 'media_sessions', count(*), NULL FROM watched WHERE plays + pictures > 0
          UNION ALL SELECT 'qr_shown', sum(qr_shown), NULL FROM watched
          UNION ALL SELECT 'qr_sessions', count(*), NULL FROM watched WHERE qr_shown > 0)
           AS counted (figure, number, unit)
    UNION ALL
    SELECT 'kept', figure, number, NULL
    FROM (SELECT 'likes', sum(likes) FROM watched
          UNION ALL SELECT 'liking_sessions', count(*) FROM watched WHERE likes > 0
          UNION ALL SELECT 'bagged', sum(bagged) FROM watched
          UNION ALL SELECT 'bagging_sessions', count(*) FROM watched WHERE bagged > 0
          UNION ALL SELECT 'voting_sessions', count(*) FROM watched WHERE voted)
           AS counted (figure, number)
    UNION ALL
    SELECT 'timeouts', figure, number, NULL
    FROM (SELECT 'warnings', sum(warnings) FROM visit
          UNION ALL SELECT 'continued', sum(continued) FROM visit
          UNION ALL SELECT 'ignored', sum(warnings - continued) FROM visit
          UNION ALL SELECT 'warned_sessions', count(*) FROM visit WHERE warnings > 0)
           AS counted (figure, number)
    UNION ALL
    SELECT 'feedback', figure, number, NULL
    FROM (SELECT 'good', count(*) FROM felt WHERE opinion = 'good'
          UNION ALL SELECT 'fair', count(*) FROM felt WHERE opinion = 'fair'
          UNION ALL SELECT 'bad', count(*) FROM felt WHERE opinion = 'bad'
          UNION ALL SELECT 'answering_sessions', count(*) FROM felt) AS counted (figure, number)
    UNION ALL
    SELECT 'access', figure, number, NULL
    FROM (SELECT 'language_changes', sum(language_changes) FROM visit
          UNION ALL SELECT 'changing_sessions', count(*) FROM visit WHERE language_changes > 0)
           AS counted (figure, number)
    UNION ALL
    SELECT 'balance', figure, number, NULL
    FROM (SELECT 'impressions', sum(times) FROM balanced
          UNION ALL SELECT 'never_shown', count(*) FROM balanced WHERE times = 0)
           AS counted (figure, number)
  )
  SELECT part, figure,
         CASE WHEN unit = 's' AND figure <> 'watched' THEN value ELSE coalesce(value, 0) END
           AS value,
         unit
  FROM figure;

-- 3 and 4 Days and hours, in the hall's time.
CREATE VIEW kiosk_day_uptime AS
  SELECT kiosk, day, sum(ms)::bigint AS uptime_ms
  FROM (SELECT kiosk, day,
               greatest(mono_ms - lag(mono_ms) OVER (PARTITION BY kiosk, boot ORDER BY seq), 0)
                 AS ms
        FROM kiosk_event_counted
        UNION ALL
        SELECT kiosk, day, number FROM kiosk_sum WHERE figure = 'uptime_ms') AS passed
  GROUP BY kiosk, day;

CREATE VIEW kiosk_report_days AS
  WITH counted AS (
    SELECT day, count(*) AS sessions, count(*) FILTER (WHERE engaged) AS engaged_sessions,
           sum(exhibit_views) AS exhibit_views, 0 AS sums
    FROM kiosk_visitor_session WHERE day IS NOT NULL GROUP BY day
    UNION ALL
    SELECT day, coalesce(sum(number) FILTER (WHERE figure = 'sessions'), 0),
           coalesce(sum(number) FILTER (WHERE figure = 'engaged'), 0),
           coalesce(sum(number) FILTER (WHERE figure = 'views'), 0), count(*)
    FROM kiosk_sum WHERE day IS NOT NULL GROUP BY day
  )
  SELECT day, sum(sessions)::bigint AS sessions, sum(engaged_sessions)::bigint AS engaged_sessions,
         sum(exhibit_views)::bigint AS exhibit_views,
         coalesce((SELECT sum(uptime_ms) FROM kiosk_day_uptime u WHERE u.day = counted.day), 0)
           / 1000.0::float8 AS uptime_s,
         sum(sums) > 0 AS forgotten
  FROM counted
  GROUP BY day
  HAVING sum(sessions) > 0;

CREATE VIEW kiosk_report_hours AS
  SELECT day, hour, sum(sessions)::bigint AS sessions
  FROM (SELECT day, hour, count(*) AS sessions
        FROM kiosk_visitor_session WHERE day IS NOT NULL GROUP BY day, hour
        UNION ALL
        SELECT day, key::smallint, number
        FROM kiosk_sum WHERE figure = 'hour_sessions' AND key ~ '^([01][0-9]|2[0-3])$'
                             AND day IS NOT NULL) AS counted
  GROUP BY day, hour
  HAVING sum(sessions) > 0;

CREATE VIEW kiosk_report_hours_of_day AS
  SELECT hour, coalesce(sum(sessions), 0)::bigint AS sessions
  FROM generate_series(0, 23) AS hour LEFT JOIN kiosk_report_hours USING (hour)
  GROUP BY hour;

CREATE VIEW kiosk_report_packs AS
  SELECT on_show.pack, event.name_th, event.name_en, place.name_th AS place_th,
         place.name_en AS place_en,
         (SELECT string_agg(version, ' ' ORDER BY version COLLATE "C")
          FROM kiosk_pack p WHERE p.pack = on_show.pack) AS versions,
         sessions,
         (SELECT count(*) FROM kiosk_name n WHERE n.pack = on_show.pack AND n.kind = 'exhibit')
           AS exhibits
  FROM kiosk_on_show AS on_show
       LEFT JOIN kiosk_name event ON event.pack = on_show.pack AND event.kind = 'event'
       LEFT JOIN kiosk_name place ON place.pack = on_show.pack AND place.kind = 'place';

-- 5 to 8 Exhibits, categories, schools, facets.
CREATE VIEW kiosk_report_exhibits AS
  SELECT e.pack, e.exhibit AS id, name_th, name_en, category, organisation AS school, views, passes,
         sessions, median_ms / 1000.0::float8 AS median_dwell_s,
         p90_ms / 1000.0::float8 AS p90_dwell_s,
         mean_ms / 1000.0::float8 AS mean_dwell_s, sessions_shown,
         shown_and_opened::float8 / nullif(sessions_shown, 0)::float8 AS attraction,
         reading_ms / 1000.0::float8 AS reading_time_s,
         CASE WHEN reading_ms > 0 THEN median_ms::float8 / reading_ms::float8 END AS holding,
         times_shown
  FROM kiosk_exhibit_count e
       LEFT JOIN kiosk_name n ON n.pack = e.pack AND n.kind = 'exhibit' AND n.id = e.exhibit
  WHERE views + passes > 0;

CREATE VIEW kiosk_report_never_opened AS
  SELECT n.pack, n.id, name_th, name_en, category, organisation AS school
  FROM kiosk_name n
       LEFT JOIN kiosk_exhibit_count e ON e.pack = n.pack AND e.exhibit = n.id
  WHERE n.kind = 'exhibit' AND coalesce(views + passes, 0) = 0 AND
        n.pack IN (SELECT pack FROM kiosk_on_show);

-- `opened`: a category has no page of its own (its list is in kiosk_report_terms).
CREATE VIEW kiosk_report_categories AS
  SELECT pack, group_id AS id, name_th, name_en, views, share_of_views, exhibits,
         share_of_exhibits, sessions, 0::bigint AS opened, diligent_sessions
  FROM kiosk_share WHERE kind = 'category';

CREATE VIEW kiosk_report_schools AS
  WITH page AS (
    SELECT visit_pack AS pack, props->>'id' AS id, count(*) AS opened
    FROM kiosk_visit_event
    WHERE by_visitor AND name = 'view' AND props->>'screen' = 'org' AND props->>'id' <> ''
    GROUP BY 1, 2
  )
  SELECT s.pack, s.group_id AS id, name_th, name_en, views, share_of_views, exhibits,
         share_of_exhibits, sessions, coalesce(opened, 0) AS opened, diligent_sessions
  FROM kiosk_share s LEFT JOIN page ON page.pack = s.pack AND page.id = s.group_id
  WHERE kind = 'organisation';

CREATE VIEW kiosk_report_terms AS
  WITH act AS (
    SELECT kiosk, boot, session, visit_pack AS pack, props->>'id' AS term, true AS is_list
    FROM kiosk_visit_event
    WHERE by_visitor AND name = 'view' AND props->>'screen' = 'term' AND props->>'id' <> ''
    UNION ALL
    SELECT kiosk, boot, session, visit_pack,
           coalesce(props->>'facet', '') || '/' || coalesce(props->>'term', ''), false
    FROM kiosk_visit_event
    WHERE by_visitor AND name = 'filter' AND props->>'action' IS DISTINCT FROM 'take'
  ), used AS (
    SELECT pack, term, count(*) FILTER (WHERE is_list) AS opened,
           count(*) FILTER (WHERE NOT is_list) AS filtered,
           count(DISTINCT (kiosk, boot, session)) AS sessions
    FROM act GROUP BY pack, term
  ), school AS (
    SELECT n.pack, term, count(*) AS schools, coalesce(sum(views), 0)::bigint AS school_views
    FROM kiosk_name n CROSS JOIN unnest(n.terms) AS term
         LEFT JOIN kiosk_share s
           ON s.pack = n.pack AND s.kind = 'organisation' AND s.group_id = n.id
    WHERE n.kind = 'organisation' AND n.pack IN (SELECT pack FROM kiosk_on_show)
    GROUP BY n.pack, term
  ), every AS (
    SELECT pack, split_part(term, '/', 1) AS facet,
           CASE WHEN position('/' IN term) > 0 THEN substr(term, position('/' IN term) + 1)
                ELSE '' END AS word,
           term, coalesce(opened, 0) AS opened, coalesce(filtered, 0) AS filtered,
           coalesce(sessions, 0) AS sessions, coalesce(schools, 0) AS schools,
           coalesce(school_views, 0) AS school_views
    FROM used FULL JOIN school USING (pack, term)
  )
  SELECT every.pack, facet, word AS term, coalesce(f.name_th, c.name_th) AS facet_th,
         coalesce(f.name_en, c.name_en) AS facet_en, t.name_th, t.name_en, opened, filtered,
         sessions, schools, school_views
  FROM every
       LEFT JOIN kiosk_name t ON t.pack = every.pack AND t.kind = 'category' AND t.id = every.term
       LEFT JOIN kiosk_name f ON f.pack = every.pack AND f.kind = 'facet' AND f.id = facet
       LEFT JOIN kiosk_name c ON c.pack = every.pack AND c.kind = 'category' AND c.id = facet;

-- Who was shown unasked most and least; equals by pack and id.
CREATE VIEW kiosk_report_balance AS
  WITH exhibit AS (
    SELECT n.pack, n.id, n.name_th, n.name_en, n.organisation, coalesce(times_shown, 0) AS times
    FROM kiosk_name n
         LEFT JOIN kiosk_unasked e ON e.pack = n.pack AND e.exhibit = n.id
    WHERE n.kind = 'exhibit' AND n.pack IN (SELECT pack FROM kiosk_unasked WHERE times_shown > 0)
  ), school AS (
    SELECT e.pack, e.organisation AS place, n.id, n.name_th, n.name_en, sum(times)::bigint AS times
    FROM exhibit e
         LEFT JOIN kiosk_name n
           ON n.pack = e.pack AND n.kind = 'organisation' AND n.id = e.organisation
    WHERE e.organisation <> ''
    GROUP BY e.pack, e.organisation, n.id, n.name_th, n.name_en
  ), ranked AS (
    SELECT 'exhibit' AS of, id, name_th, name_en, times,
           row_number() OVER (ORDER BY times DESC, pack COLLATE "C", id COLLATE "C") AS from_most,
           row_number() OVER (ORDER BY times, pack COLLATE "C", id COLLATE "C") AS from_least
    FROM exhibit
    UNION ALL
    SELECT 'school', id, name_th, name_en, times,
           row_number() OVER (ORDER BY times DESC, pack COLLATE "C", place COLLATE "C"),
           row_number() OVER (ORDER BY times, pack COLLATE "C", place COLLATE "C")
    FROM school
  )
  SELECT which, id, name_th, name_en, coalesce(times, 0) AS times
  FROM (VALUES ('most_exhibit', 'exhibit', 1, NULL), ('least_exhibit', 'exhibit', NULL, 1),
               ('most_school', 'school', 1, NULL), ('least_school', 'school', NULL, 1))
         AS row (which, of, most, least)
       LEFT JOIN ranked ON ranked.of = row.of AND (from_most = most OR from_least = least);

CREATE VIEW kiosk_report_media AS
  SELECT e.pack, e.exhibit AS id, name_th, name_en, plays, finished_plays, qr_shown
  FROM kiosk_exhibit_count e
       LEFT JOIN kiosk_name n ON n.pack = e.pack AND n.kind = 'exhibit' AND n.id = e.exhibit
  WHERE views + passes > 0 AND plays + finished_plays + qr_shown > 0;

CREATE VIEW kiosk_report_likes AS
  SELECT e.pack, e.exhibit AS id, name_th, name_en, likes, bagged
  FROM kiosk_exhibit_count e
       LEFT JOIN kiosk_name n ON n.pack = e.pack AND n.kind = 'exhibit' AND n.id = e.exhibit
  WHERE views + passes > 0 AND likes + bagged > 0;

-- 9 Paths.
CREATE VIEW kiosk_report_funnel AS
  SELECT step, sessions
  FROM (SELECT count(*) AS began, count(first_screen) AS chose,
               count(*) FILTER (WHERE opened > 0) AS opened_exhibit,
               count(*) FILTER (WHERE exhibits > 0) AS viewed_exhibit,
               count(*) FILTER (WHERE exhibits >= 3) AS viewed_several
        FROM kiosk_visitor_session) AS visit,
       LATERAL (VALUES ('began', began), ('chose', chose), ('opened_exhibit', opened_exhibit),
                       ('viewed_exhibit', viewed_exhibit), ('viewed_several', viewed_several))
         AS one (step, sessions);

CREATE VIEW kiosk_report_paths AS
  SELECT coalesce(entry, '') AS entry, coalesce(first_screen, '') AS screen, count(*) AS sessions
  FROM kiosk_visitor_session
  GROUP BY 1, 2;

CREATE VIEW kiosk_report_screens AS
  WITH seen AS (
    SELECT coalesce(props->>'screen', '') AS screen, count(*) AS opened,
           count(DISTINCT (kiosk, boot, session)) AS sessions
    FROM kiosk_visit_event WHERE by_visitor AND name = 'view'
    GROUP BY 1
  ), ended AS (
    SELECT last_screen AS screen, count(*) AS last,
           count(*) FILTER (WHERE reason = 'timeout') AS last_by_timeout
    FROM kiosk_visitor_session WHERE last_screen IS NOT NULL
    GROUP BY last_screen
  )
  SELECT screen, opened, sessions, coalesce(last, 0) AS last,
         coalesce(last_by_timeout, 0) AS last_by_timeout
  FROM seen LEFT JOIN ended USING (screen);

-- 10 Searches, told from three sessions on.
CREATE VIEW kiosk_report_searches AS
  SELECT term, sum(t.searches)::bigint AS searches, sum(t.sessions)::bigint AS sessions,
         sum(t.without_results)::bigint AS without_results,
         sum(t.without_results) >= sum(t.searches) AS never_found
  FROM kiosk_search_term t
  GROUP BY term
  HAVING sum(t.sessions) >= 3;

CREATE VIEW kiosk_report_search_layouts AS
  SELECT props->>'layout' AS layout, count(*) AS searches
  FROM kiosk_visit_event
  WHERE by_visitor AND name = 'search' AND props->>'layout' <> ''
  GROUP BY 1;

-- 11 Lengths and breadths: every bar, also empty ones.
CREATE VIEW kiosk_report_session_lengths AS
  SELECT from_s::float8 AS from_s, count(lasted_ms) AS sessions
  FROM (VALUES (0, 10), (10, 30), (30, 60), (60, 120), (120, 300), (300, 600), (600, 1200),
               (1200, NULL)) AS bar (from_s, to_s)
       LEFT JOIN kiosk_visitor_session
         ON lasted_ms >= from_s * 1000 AND (to_s IS NULL OR lasted_ms < to_s * 1000)
  GROUP BY from_s;

CREATE VIEW kiosk_report_session_breadths AS
  SELECT bar AS exhibits, count(by_visitor) AS sessions
  FROM generate_series(0, 10) AS bar
       LEFT JOIN kiosk_visitor_session s ON least(s.exhibits, 10) = bar
  GROUP BY bar;

-- 12 and 13 Languages, aids, how visits ended.
CREATE VIEW kiosk_report_languages AS
  SELECT language, count(*) AS sessions FROM kiosk_visitor_session GROUP BY language;

CREATE VIEW kiosk_report_aids AS
  SELECT aid, count(*) AS sessions
  FROM kiosk_visitor_session,
       LATERAL (VALUES ('text', aid_text), ('colours', aid_colours), ('motion', aid_motion),
                       ('reach', aid_reach), ('time', aid_time)) AS one (aid, was_on)
  WHERE was_on
  GROUP BY aid;

CREATE VIEW kiosk_report_session_ends AS
  SELECT coalesce(reason, '') AS reason, count(*) AS sessions
  FROM kiosk_visitor_session GROUP BY 1;

-- 15 The machines. A run without any event counts as one; of one that is only in sums these tell.
CREATE VIEW kiosk_boot AS
  SELECT r.kiosk, r.boot,
         NOT running AND NOT EXISTS (SELECT FROM kiosk_event_counted e
                                     WHERE e.kiosk = r.kiosk AND e.boot = r.boot AND
                                           e.name = 'shutdown') AS is_broken
  FROM kiosk_run r
  WHERE forgotten_to = 0 OR EXISTS (SELECT FROM kiosk_event_counted e
                                    WHERE e.kiosk = r.kiosk AND e.boot = r.boot);

-- The days on which a kiosk recorded anything.
CREATE VIEW kiosk_day AS
  SELECT DISTINCT kiosk, day FROM kiosk_event_counted WHERE day IS NOT NULL
  UNION
  SELECT kiosk, day FROM kiosk_sum WHERE day IS NOT NULL;

CREATE VIEW kiosk_report_reliability AS
  WITH machine AS (
    SELECT kiosk, count(*) FILTER (WHERE name = 'crash_recovered') AS crashes,
           count(*) FILTER (WHERE beat) AS heartbeats,
           count(*) FILTER (WHERE beat AND props->'touch_ok' = 'false') AS touch_missing,
           count(*) FILTER (WHERE beat AND props->'display_ok' = 'false') AS display_missing,
           ((percentile_disc(0.5) WITHIN GROUP (ORDER BY (props->>'fps')::float8)
               FILTER (WHERE beat)) +
            (percentile_disc(0.5) WITHIN GROUP (ORDER BY (props->>'fps')::float8 DESC)
               FILTER (WHERE beat AND props ? 'fps'))) / 2 AS median_fps,
           max((props->>'frame_p99')::float8) FILTER (WHERE beat) AS worst_frame_ms,
           max((props->>'temp_c')::float8) FILTER (WHERE beat) AS highest_temperature_c,
           max((props->>'rss_mb')::float8) FILTER (WHERE beat) AS highest_memory_mb,
           min((props->>'disk_free_mb')::float8) FILTER (WHERE beat) AS least_disk_mb
    FROM (SELECT kiosk, name, props, name = 'heartbeat' AS beat
          FROM kiosk_event_counted WHERE name IN ('heartbeat', 'crash_recovered')) AS event
    GROUP BY kiosk
  ), visit AS (
    SELECT kiosk, count(*) AS sessions, sum(exhibit_views) AS exhibit_views
    FROM kiosk_visitor_session GROUP BY kiosk
  ), run AS (
    SELECT kiosk, count(*) AS boots, count(*) FILTER (WHERE is_broken) AS broken
    FROM kiosk_boot GROUP BY kiosk
  ), summed AS (
    SELECT kiosk, sum(number) FILTER (WHERE figure = 'sessions') AS sessions,
           sum(number) FILTER (WHERE figure = 'views') AS views,
           sum(number) FILTER (WHERE figure = 'boots') AS boots,
           sum(number) FILTER (WHERE figure = 'boots_without_shutdown') AS broken
    FROM kiosk_sum GROUP BY kiosk
  ), day AS (
    SELECT kiosk, min(day) AS first_day, max(day) AS last_day FROM kiosk_day GROUP BY kiosk
  ), uptime AS (
    SELECT kiosk, sum(uptime_ms) AS uptime_ms FROM kiosk_day_uptime GROUP BY kiosk
  )
  SELECT kiosk, first_day, last_day,
         (coalesce(visit.sessions, 0) + coalesce(summed.sessions, 0))::bigint AS sessions,
         (coalesce(exhibit_views, 0) + coalesce(summed.views, 0))::bigint AS exhibit_views,
         coalesce(uptime_ms, 0) / 1000.0::float8 AS uptime_s,
         (coalesce(run.boots, 0) + coalesce(summed.boots, 0))::bigint AS boots,
         (coalesce(run.broken, 0) + coalesce(summed.broken, 0))::bigint AS boots_without_shutdown,
         coalesce(crashes, 0) AS crashes, coalesce(heartbeats, 0) AS heartbeats,
         coalesce(touch_missing, 0) AS touch_missing,
         coalesce(display_missing, 0) AS display_missing, median_fps, worst_frame_ms,
         highest_temperature_c, highest_memory_mb, least_disk_mb
  FROM (SELECT kiosk FROM kiosk_run UNION SELECT kiosk FROM kiosk_day_sum) AS known
       LEFT JOIN day USING (kiosk) LEFT JOIN visit USING (kiosk) LEFT JOIN summed USING (kiosk)
       LEFT JOIN uptime USING (kiosk) LEFT JOIN run USING (kiosk) LEFT JOIN machine USING (kiosk);

CREATE VIEW kiosk_report_faults AS
  SELECT kiosk, coalesce(props->>'what', '') AS fault, count(*) AS events,
         sum(coalesce((props->>'count')::bigint, 1))::bigint AS count
  FROM kiosk_event_counted WHERE name = 'fault'
  GROUP BY 1, 2;

-- Numbers a run gave to events that never came.
CREATE VIEW kiosk_report_gaps AS
  SELECT kiosk, boot, before + 1 AS first_seq, seq - 1 AS last_seq
  FROM (SELECT e.kiosk, e.boot, seq,
               coalesce(lag(seq) OVER (PARTITION BY e.kiosk, e.boot ORDER BY seq), forgotten_to)
                 AS before
        FROM kiosk_event_counted e JOIN kiosk_run USING (kiosk, boot)) AS event
  WHERE seq > before + 1;

CREATE VIEW kiosk_report_missing_days AS
  SELECT kiosk, before + 1 AS first_day, day - 1 AS last_day
  FROM (SELECT kiosk, day, lag(day) OVER (PARTITION BY kiosk ORDER BY day) AS before
        FROM kiosk_day) AS day
  WHERE day > before + 1;

-- How far all this can be trusted.
CREATE VIEW kiosk_report_quality AS
  WITH event AS (
    SELECT count(*) AS events, count(*) FILTER (WHERE clock <> 'ok') AS doubtful,
           count(*) FILTER (WHERE clock_moved) AS steps,
           count(*) FILTER (WHERE props IS NULL) AS unreadable,
           sum(coalesce((props->>'count')::bigint, 1))
             FILTER (WHERE name = 'fault' AND props->>'what' = 'events-dropped') AS dropped
    FROM kiosk_event_counted
  ), visit AS (
    SELECT count(*) FILTER (WHERE by_visitor AND NOT ended) AS open,
           count(*) FILTER (WHERE NOT by_visitor) AS not_counted,
           count(*) FILTER (WHERE by_visitor AND day IS NULL) AS without_day
    FROM kiosk_session
  ), run AS (
    SELECT sum(boots) AS boots, sum(boots_without_shutdown) AS broken FROM kiosk_report_reliability
  )
  SELECT figure, coalesce(value, 0)::bigint AS value
  FROM event, visit, run,
       LATERAL (VALUES ('events', events), ('boots', boots), ('boots_without_shutdown', broken),
                       ('missing_events',
                        (SELECT sum(last_seq - first_seq + 1) FROM kiosk_report_gaps)),
                       ('dropped_events', dropped), ('doubtful_clock_events', doubtful),
                       ('clock_steps', steps), ('open_sessions', open),
                       ('sessions_not_counted', not_counted),
                       ('sessions_without_day', without_day), ('unreadable_events', unreadable))
         AS one (figure, value);
