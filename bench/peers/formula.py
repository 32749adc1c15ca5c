"""The published formula of a Python system of the same specification, in its spirit: two queries for each candidate, and
0.50 skills + 0.20 experience (a constant) + 0.15 location (equal or not) + 0.15 availability. No explanation, no rate."""

IMPORTANCE = {'required': 1.0, 'preferred': 0.7, 'nice_to_have': 0.3}
LEVEL = {'beginner': 1, 'intermediate': 2, 'advanced': 4, 'expert': 5}


def score_of(cursor, tender, asked, consultant_id):
    cursor.execute('SELECT location, availability_status FROM consultants WHERE id = %s', (consultant_id,))
    location, availability = cursor.fetchone()
    cursor.execute('SELECT skill_id, proficiency FROM consultant_skills WHERE consultant_id = %s', (consultant_id,))
    has = dict(cursor.fetchall())
    total = sum(IMPORTANCE[importance] for _, importance in asked)
    skills = sum(IMPORTANCE[importance] * LEVEL[has[skill]] / 5 for skill, importance in asked if skill in has)
    return (0.50 * (skills / total if total else 0) + 0.20 * 0.8 + 0.15 * (1.0 if location == tender[0] else 0.5)
            + 0.15 * (1.0 if availability == 'available' else 0.3))


def rank(connection, tender_id):
    with connection.cursor() as cursor:
        cursor.execute('SELECT location FROM tenders WHERE id = %s', (tender_id,))
        tender = cursor.fetchone()
        cursor.execute('SELECT skill_id, importance FROM tender_skills WHERE tender_id = %s', (tender_id,))
        asked = cursor.fetchall()
        cursor.execute('SELECT id FROM consultants')
        everybody = [row[0] for row in cursor.fetchall()]
        ranked = [(score_of(cursor, tender, asked, id_), id_) for id_ in everybody]
    ranked.sort(key=lambda one: (-one[0], one[1]))
    return ranked[:50]
