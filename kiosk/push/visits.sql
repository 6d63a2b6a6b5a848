-- What the figures (figures.sql) are made of: the events that count, visits, looks at exhibits,
-- deeds with them, by the definitions of stats/report.h. One row of kiosk_session is one visit.

-- The events that count; those before forgotten_to are in sums.
CREATE VIEW kiosk_event_counted AS
  SELECT e.*, r.utc_offset_min
  FROM kiosk_event e JOIN kiosk_run r USING (kiosk, boot)
  WHERE e.seq > r.forgotten_to;

-- The events of visits. What comes after a session's end is left out; a visit belongs to the pack
-- and the origin it began with.
CREATE VIEW kiosk_visit_event AS
  SELECT * FROM (
    SELECT e.*,
           first_value(origin) OVER so_far = 'visitor' AS by_visitor,
           first_value(pack) OVER so_far AS visit_pack,
           count(*) FILTER (WHERE name = 'session_end') OVER before AS ends
    FROM kiosk_event_counted e
    WHERE session <> ''
    WINDOW so_far AS (PARTITION BY kiosk, boot, session ORDER BY seq),
           before AS (PARTITION BY kiosk, boot, session ORDER BY seq
                      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS event
  WHERE ends = 0;

-- Each time an exhibit was opened in a visit. Coming back to it by "back" continues what was there;
-- what was opened again before it was left is one. Nobody is taken to read on for more than 60 s
-- after the last touch, nor for more than 30 minutes. dwell_ms is NULL where it was never left.
CREATE VIEW kiosk_look AS
  WITH step AS (
    SELECT kiosk, boot, session, visit_pack, by_visitor, seq, mono_ms, name, props,
           coalesce(props->>'id', '') AS exhibit,
           name = 'view' AND (props->>'via' IS DISTINCT FROM 'back' OR
                              count(*) FILTER (WHERE name = 'view') OVER before = 0) AS is_new
    FROM kiosk_visit_event
    WHERE name IN ('view', 'leave') AND props->>'screen' = 'exhibit'
    WINDOW before AS (PARTITION BY kiosk, boot, session, coalesce(props->>'id', '') ORDER BY seq
                      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  ), numbered AS (
    SELECT step.*, count(*) FILTER (WHERE is_new)
                     OVER (PARTITION BY kiosk, boot, session, exhibit ORDER BY seq) AS look
    FROM step
  ), cut AS (
    SELECT numbered.*,
           count(*) FILTER (WHERE name = 'leave')
             OVER (PARTITION BY kiosk, boot, session, exhibit, look ORDER BY seq
                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS stretch
    FROM numbered
    WHERE look > 0
  ), stretch AS (
    SELECT kiosk, boot, session, exhibit, look, visit_pack, by_visitor, min(seq) AS seq,
           greatest(max(mono_ms) FILTER (WHERE name = 'leave') -
                    (array_agg(mono_ms ORDER BY seq) FILTER (WHERE name = 'view'))[1], 0)
             AS open_ms,
           count(*) FILTER (WHERE name = 'leave') > 0 AND
             count(*) FILTER (WHERE name = 'view') > 0 AS is_left,
           max((props->>'dwell_ms')::bigint) FILTER (WHERE name = 'leave') AS dwell_ms,
           max((props->>'active_ms')::bigint) FILTER (WHERE name = 'leave') AS active_ms
    FROM cut
    GROUP BY kiosk, boot, session, exhibit, look, stretch, visit_pack, by_visitor
  ), dwell AS (
    SELECT kiosk, boot, session, exhibit, look, visit_pack AS pack, by_visitor, min(seq) AS seq,
           least(sum(greatest(least(coalesce(dwell_ms, open_ms), open_ms,
                                    CASE WHEN active_ms > 0 THEN active_ms + 60000
                                         WHEN active_ms <= 0 THEN 60000 END), 0))
                   FILTER (WHERE is_left), 1800000)::bigint AS dwell_ms
    FROM stretch
    GROUP BY kiosk, boot, session, exhibit, look, visit_pack, by_visitor
  )
  SELECT kiosk, boot, session, pack, by_visitor, exhibit, seq, dwell_ms,
         dwell_ms IS NOT NULL AND dwell_ms < 3000 AS is_pass
  FROM dwell;

-- What was done with an exhibit in a visit. Likes and bags as they stood when it ended.
CREATE VIEW kiosk_deed AS
  WITH act AS (
    SELECT kiosk, boot, session, visit_pack AS pack, by_visitor, seq, name, props,
           coalesce(props->>'id', '') AS exhibit
    FROM kiosk_visit_event
    WHERE name IN ('like', 'bag', 'link_qr') OR
          (name = 'media' AND props->>'action' IN ('play', 'finish'))
    UNION ALL
    SELECT kiosk, boot, session, visit_pack, by_visitor, seq, name, props, shown
    FROM kiosk_visit_event, unnest(string_to_array(props->>'ids', ',')) AS shown
    WHERE name = 'impression' AND shown <> ''
  )
  SELECT kiosk, boot, session, pack, by_visitor, exhibit,
         bool_or(name = 'impression') AS shown,
         coalesce((array_agg(coalesce(props->>'action', '') = 'put' ORDER BY seq DESC)
                     FILTER (WHERE name = 'like'))[1], false) AS liked,
         coalesce((array_agg(coalesce(props->>'action', '') = 'put' ORDER BY seq DESC)
                     FILTER (WHERE name = 'bag'))[1], false) AS bagged,
         count(*) FILTER (WHERE name = 'media' AND props->>'action' = 'play') AS plays,
         count(*) FILTER (WHERE name = 'media' AND props->>'action' = 'finish') AS finished,
         count(*) FILTER (WHERE name = 'link_qr') AS qr_shown
  FROM act
  GROUP BY kiosk, boot, session, pack, by_visitor, exhibit;

-- One row a visit, of visitors and of others (by_visitor). It lasted until its last touch, 4 hours
-- at most. Votes are counted here without the work: as put and not taken back.
CREATE VIEW kiosk_session AS
  WITH visit AS (
    SELECT kiosk, boot, session, visit_pack AS pack, by_visitor, min(seq) AS first_seq,
           min(at) FILTER (WHERE seq = first_ok) AS began,
           min(day) FILTER (WHERE seq = first_ok) AS day,
           min(hour) FILTER (WHERE seq = first_ok) AS hour,
           bool_or(name = 'session_end') AS ended,
           (array_agg(language ORDER BY seq DESC))[1] AS language,
           (array_agg(mono_ms ORDER BY seq))[1] AS start_ms,
           (array_agg(mono_ms ORDER BY seq DESC)
              FILTER (WHERE name NOT IN ('session_end', 'timeout_warning', 'feedback')))[1] AS last_ms,
           max((props->>'duration_ms')::bigint) FILTER (WHERE name = 'session_end') AS told_ms,
           max((props->>'actions')::bigint) FILTER (WHERE name = 'session_end') AS told_actions,
           count(*) FILTER (WHERE name IN ('view', 'lang_change')) AS actions,
           count(*) FILTER (WHERE name = 'view' AND props->>'screen' = 'exhibit') AS opened,
           (array_agg(coalesce(props->>'entry', '') ORDER BY seq DESC)
              FILTER (WHERE name = 'session_start'))[1] AS entry,
           max(coalesce(props->>'reason', '')) FILTER (WHERE name = 'session_end') AS reason,
           (array_agg(coalesce(props->>'screen', '') ORDER BY seq)
              FILTER (WHERE name = 'view' AND props->>'screen' IS DISTINCT FROM 'home'))[1]
             AS first_screen,
           (array_agg(coalesce(props->>'screen', '') ORDER BY seq DESC)
              FILTER (WHERE name = 'view'))[1] AS last_screen,
           bool_or(a11y LIKE '%text-%' OR (aid = 'text' AND aid_to <> 'p100')) AS aid_text,
           bool_or(a11y ~ 'dark|contrast' OR (aid = 'colours' AND aid_to <> 'light'))
             AS aid_colours,
           bool_or(a11y LIKE '%still%' OR (aid = 'motion' AND aid_to = 'off')) AS aid_motion,
           bool_or(a11y LIKE '%low-reach%' OR (aid = 'reach' AND aid_to = 'on')) AS aid_reach,
           bool_or(a11y LIKE '%more-time%' OR (aid = 'time' AND aid_to = 'on')) AS aid_time,
           count(*) FILTER (WHERE name = 'lang_change') AS language_changes,
           count(*) FILTER (WHERE name = 'timeout_warning') AS warnings,
           count(*) FILTER (WHERE name = 'timeout_warning' AND props->>'answer' = 'continue')
             AS continued,
           count(*) FILTER (WHERE name = 'media' AND props->>'action' IN ('open', 'zoom', 'next'))
             AS pictures,
           coalesce(sum(least(greatest((props->>'watched_ms')::bigint, 0), 1800000))
                      FILTER (WHERE name = 'media'), 0)::bigint AS watched_ms,
           count(*) FILTER (WHERE name = 'search') AS searches,
           count(*) FILTER (WHERE name = 'vote' AND props->>'action' = 'put') >
             count(*) FILTER (WHERE name = 'vote' AND props->>'action' = 'take') AS voted
    FROM (SELECT e.*,
                 min(seq) FILTER (WHERE at IS NOT NULL)
                   OVER (PARTITION BY kiosk, boot, session) AS first_ok,
                 CASE WHEN name = 'a11y_change' THEN coalesce(props->>'what', '') ELSE '' END
                   AS aid,
                 CASE WHEN name = 'a11y_change' THEN coalesce(props->>'to', '') ELSE '' END
                   AS aid_to
          FROM kiosk_visit_event e) AS event
    GROUP BY kiosk, boot, session, visit_pack, by_visitor
  ), viewed AS (
    SELECT kiosk, boot, session, count(*) FILTER (WHERE NOT is_pass) AS exhibit_views,
           count(DISTINCT exhibit) FILTER (WHERE NOT is_pass) AS exhibits
    FROM kiosk_look
    GROUP BY kiosk, boot, session
  )
  SELECT visit.*,
         least(greatest(coalesce(told_ms, coalesce(last_ms, start_ms) - start_ms), 0), 14400000)
           AS lasted_ms,
         opened > 0 OR coalesce(told_actions, actions) >= 3 AS engaged,
         aid_text OR aid_colours OR aid_motion OR aid_reach OR aid_time AS aided,
         coalesce(exhibit_views, 0) AS exhibit_views, coalesce(exhibits, 0) AS exhibits
  FROM visit LEFT JOIN viewed USING (kiosk, boot, session);

CREATE VIEW kiosk_visitor_session AS SELECT * FROM kiosk_session WHERE by_visitor;

-- Daily sums of the runs whose events did not come.
CREATE VIEW kiosk_sum AS
  SELECT kiosk, nullif(day, '')::date AS day, pack, figure, key, number FROM kiosk_day_sum;

-- Packs and their visits.
CREATE VIEW kiosk_on_show AS
  SELECT pack, sum(sessions)::bigint AS sessions
  FROM (SELECT pack, count(*) AS sessions FROM kiosk_visitor_session GROUP BY pack
        UNION ALL
        SELECT pack, number FROM kiosk_sum WHERE figure = 'sessions') AS visit
  GROUP BY pack
  HAVING sum(sessions) > 0;

-- How often the attract screen and home's row showed an exhibit unasked.
CREATE VIEW kiosk_unasked AS
  SELECT pack, coalesce(props->>'id', '') AS exhibit,
         sum(coalesce((props->>'count')::bigint, 0))::bigint AS times_shown
  FROM kiosk_event_counted
  WHERE name = 'impression' AND session = '' AND origin = 'visitor'
  GROUP BY 1, 2;

-- Everything that is counted of an exhibit, opened or not.
CREATE VIEW kiosk_exhibit_count AS
  WITH looked AS (
    SELECT pack, exhibit, count(*) FILTER (WHERE NOT is_pass) AS views,
           count(*) FILTER (WHERE is_pass) AS passes,
           count(DISTINCT (kiosk, boot, session)) FILTER (WHERE NOT is_pass) AS sessions,
           ((percentile_disc(0.5) WITHIN GROUP (ORDER BY dwell_ms) FILTER (WHERE NOT is_pass)) +
            (percentile_disc(0.5) WITHIN GROUP (ORDER BY dwell_ms DESC) FILTER
              (WHERE NOT is_pass AND dwell_ms IS NOT NULL))) / 2 AS median_ms,
           percentile_disc(0.9) WITHIN GROUP (ORDER BY dwell_ms) FILTER (WHERE NOT is_pass)
             AS p90_ms,
           (sum(dwell_ms) FILTER (WHERE NOT is_pass))::bigint /
             nullif(count(dwell_ms) FILTER (WHERE NOT is_pass), 0) AS mean_ms
    FROM kiosk_look
    WHERE by_visitor
    GROUP BY pack, exhibit
  ), opened AS (
    SELECT DISTINCT kiosk, boot, session, exhibit, true AS was_opened
    FROM kiosk_look
    WHERE by_visitor
  ), done AS (
    SELECT pack, exhibit, count(*) FILTER (WHERE shown) AS sessions_shown,
           count(*) FILTER (WHERE shown AND was_opened) AS shown_and_opened,
           sum(plays)::bigint AS plays, sum(finished)::bigint AS finished_plays,
           sum(qr_shown)::bigint AS qr_shown, count(*) FILTER (WHERE liked) AS likes,
           count(*) FILTER (WHERE bagged) AS bagged
    FROM kiosk_deed LEFT JOIN opened USING (kiosk, boot, session, exhibit)
    WHERE by_visitor
    GROUP BY pack, exhibit
  ), summed AS (
    SELECT pack, key AS exhibit, sum(number) FILTER (WHERE figure = 'views')::bigint AS views,
           sum(number) FILTER (WHERE figure = 'passes')::bigint AS passes,
           sum(number) FILTER (WHERE figure = 'view_sessions')::bigint AS sessions,
           sum(number) FILTER (WHERE figure = 'likes')::bigint AS likes
    FROM kiosk_sum
    WHERE figure IN ('views', 'passes', 'view_sessions', 'likes')
    GROUP BY pack, key
  )
  SELECT pack, exhibit, coalesce(looked.views, 0) + coalesce(summed.views, 0) AS views,
         coalesce(looked.passes, 0) + coalesce(summed.passes, 0) AS passes,
         coalesce(looked.sessions, 0) + coalesce(summed.sessions, 0) AS sessions,
         median_ms, p90_ms, mean_ms, coalesce(sessions_shown, 0) AS sessions_shown,
         shown_and_opened, coalesce(times_shown, 0) AS times_shown, coalesce(plays, 0) AS plays,
         coalesce(finished_plays, 0) AS finished_plays, coalesce(qr_shown, 0) AS qr_shown,
         coalesce(done.likes, 0) + coalesce(summed.likes, 0) AS likes,
         coalesce(bagged, 0) AS bagged
  FROM looked FULL JOIN done USING (pack, exhibit) FULL JOIN kiosk_unasked USING (pack, exhibit)
       FULL JOIN summed USING (pack, exhibit);

-- How exhibits fall into groups: categories and schools. `share` is one row a pack and group.
CREATE VIEW kiosk_exhibit_group AS
  SELECT pack, id AS exhibit, 'category' AS kind, category AS group_id
  FROM kiosk_name WHERE kind = 'exhibit'
  UNION ALL
  SELECT pack, id, 'organisation', organisation FROM kiosk_name WHERE kind = 'exhibit';

CREATE VIEW kiosk_share AS
  WITH kind (kind) AS (VALUES ('category'), ('organisation')),
  known AS (
    SELECT pack, kind, group_id, sum(exhibits)::bigint AS exhibits
    FROM (SELECT pack, kind, group_id, count(*) AS exhibits
          FROM kiosk_exhibit_group GROUP BY pack, kind, group_id
          UNION ALL
          SELECT pack, kind, id, 0 FROM kiosk_name WHERE kind IN ('category', 'organisation'))
            AS one
    GROUP BY pack, kind, group_id
  ), viewed AS (
    SELECT e.pack, kind.kind, coalesce(g.group_id, '') AS group_id, sum(e.views)::bigint AS views
    FROM kiosk_exhibit_count e CROSS JOIN kind
         LEFT JOIN kiosk_exhibit_group g
           ON g.pack = e.pack AND g.exhibit = e.exhibit AND g.kind = kind.kind
    WHERE e.views + e.passes > 0
    GROUP BY e.pack, kind.kind, coalesce(g.group_id, '')
  ), visited AS (  -- which groups a visit saw, and how much of each
    SELECT look.pack, g.kind, g.group_id, kiosk, boot, session,
           count(DISTINCT look.exhibit) AS exhibits
    FROM kiosk_look look
         JOIN kiosk_exhibit_group g ON g.pack = look.pack AND g.exhibit = look.exhibit
    WHERE by_visitor AND NOT is_pass
    GROUP BY look.pack, g.kind, g.group_id, kiosk, boot, session
  ), counted AS (
    SELECT visited.pack, visited.kind, visited.group_id, count(*) AS sessions,
           count(*) FILTER (WHERE 2 * visited.exhibits > known.exhibits) AS diligent_sessions
    FROM visited JOIN known USING (pack, kind, group_id)
    GROUP BY visited.pack, visited.kind, visited.group_id
  ), every AS (
    SELECT pack, kind, group_id, coalesce(views, 0) AS views, coalesce(exhibits, 0) AS exhibits,
           sum(coalesce(views, 0)) OVER of_pack AS pack_views,
           sum(coalesce(exhibits, 0)) OVER of_pack AS pack_exhibits
    FROM known FULL JOIN viewed USING (pack, kind, group_id)
    WINDOW of_pack AS (PARTITION BY pack, kind)
  )
  SELECT every.pack, every.kind, every.group_id, name_th, name_en, every.views,
         coalesce(every.views::float8 / nullif(pack_views, 0)::float8, 0) AS share_of_views,
         every.exhibits,
         coalesce(every.exhibits::float8 / nullif(pack_exhibits, 0)::float8, 0)
           AS share_of_exhibits,
         coalesce(sessions, 0) AS sessions, coalesce(diligent_sessions, 0) AS diligent_sessions
  FROM every
       LEFT JOIN counted USING (pack, kind, group_id)
       LEFT JOIN kiosk_name n
         ON n.pack = every.pack AND n.kind = every.kind AND n.id = every.group_id
  WHERE every.views > 0 OR
        (every.exhibits > 0 AND every.pack IN (SELECT pack FROM kiosk_on_show));
