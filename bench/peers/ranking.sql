-- One tender, everybody who may be seen, best 50: the numeric criteria of the engine as one statement, the same text for
-- PostgreSQL and DuckDB. Skills with importance, level fit and cap, experience, availability, rate, place. Without title,
-- text, adjacent skills, languages, certifications, confidence and reasons: the peers do less than the engine.
WITH tender AS (
    SELECT t.*, p.lat, p.lon FROM tenders t LEFT JOIN places p ON p.city = t.location WHERE t.id = {tender}
), asked AS (
    SELECT skill_id, importance = 'required' AS is_required,
        CASE importance WHEN 'required' THEN 10 WHEN 'preferred' THEN 7 ELSE 3 END AS weight,
        CASE proficiency WHEN 'expert' THEN 4 WHEN 'advanced' THEN 3 WHEN 'beginner' THEN 1 ELSE 2 END AS level
    FROM tender_skills WHERE tender_id = {tender}
), total AS (
    SELECT sum(weight) AS weight, sum(CASE WHEN is_required THEN 1 ELSE 0 END) AS required FROM asked
), hits AS (
    SELECT s.consultant_id, sum(CASE WHEN a.is_required THEN 1 ELSE 0 END) AS met,
        sum(a.weight * (1000 - 250 * greatest(0, a.level - CASE s.proficiency
            WHEN 'expert' THEN 4 WHEN 'advanced' THEN 3 WHEN 'beginner' THEN 1 ELSE 2 END))) AS credit
    FROM consultant_skills s JOIN asked a ON a.skill_id = s.skill_id
    GROUP BY s.consultant_id
), parts AS (
    SELECT c.id, coalesce(floor(h.credit / n.weight), 0) AS skills, coalesce(h.met, 0) < n.required AS is_capped,
        CASE WHEN c.experience_years IS NULL THEN 500 ELSE floor(least(1000, 1000 * c.experience_years / greatest(1, t.experience_years))) END
            AS experience,
        CASE WHEN c.availability_date IS NULL OR c.availability_date <= t.start_date THEN 1000
            ELSE greatest(0, 1000 - 10 * (c.availability_date - t.start_date)) END AS availability,
        CASE WHEN c.daily_rate <= t.daily_rate_max THEN 1000
            ELSE greatest(0, 1000 - floor(3000 * (c.daily_rate - t.daily_rate_max) / t.daily_rate_max)) END AS rate,
        CASE WHEN c.location = t.location THEN 1000
            WHEN 12742 * asin(sqrt(power(sin(radians(p.lat - t.lat) / 2), 2) + cos(radians(t.lat)) * cos(radians(p.lat))
                * power(sin(radians(p.lon - t.lon) / 2), 2))) <= c.max_travel_distance THEN 1000
            WHEN c.remote_work THEN 400 ELSE 0 END AS place
    FROM consultants c
    CROSS JOIN tender t
    CROSS JOIN total n
    LEFT JOIN places p ON p.city = c.location
    LEFT JOIN hits h ON h.consultant_id = c.id
    WHERE c.company_id IN ({companies})
), scored AS (
    SELECT id, is_capped, floor((500 * skills + 139 * experience + 167 * availability + 111 * rate + 83 * place) / 1000) AS score FROM parts
)
SELECT id, CASE WHEN is_capped THEN least(score, 599) ELSE score END AS score
FROM scored
ORDER BY score DESC, id
LIMIT 50
