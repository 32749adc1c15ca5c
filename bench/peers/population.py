"""The same invented people for everybody who is measured: CSV files that PostgreSQL and DuckDB load. Deterministic."""
import csv
import math
import pathlib
import random

COMPANIES = 20
TENDERS = 20
SKILLS = 1000
CITIES = [('Paris', 48.857, 2.352), ('Lyon', 45.764, 4.836), ('Marseille', 43.297, 5.370), ('Toulouse', 43.605, 1.444),
          ('Nice', 43.710, 7.262), ('Nantes', 47.218, -1.554), ('Strasbourg', 48.573, 7.752), ('Lille', 50.629, 3.057),
          ('Bordeaux', 44.838, -0.579), ('Rennes', 48.117, -1.678), ('Grenoble', 45.188, 5.724), ('Dijon', 47.322, 5.041)]
TITLES = ['Développeur', 'Architecte', 'Chef de projet', 'Ingénieur DevOps', 'Data engineer', 'Testeur']
LEVELS = ['beginner', 'intermediate', 'advanced', 'expert']
WORDS = ('application portail paiement migration équipe agile client banque assurance plateforme service interface donnée '
         'qualité livraison production maintenance conception refonte sécurité').split()


class Zipf:
    """Ranks 0 .. n-1; the first is the most frequent."""

    def __init__(self, n, random_):
        self.random, self.sums, total = random_, [], 0.0
        for rank in range(1, n + 1):
            total += 1 / rank
            self.sums.append(total)

    def some(self, count):
        chosen = set()
        while len(chosen) < count:
            wanted, low, high = self.random.random() * self.sums[-1], 0, len(self.sums) - 1
            while low < high:
                middle = (low + high) // 2
                low, high = (middle + 1, high) if self.sums[middle] < wanted else (low, middle)
            chosen.add(low)
        return sorted(chosen)


def write(folder, consultants, skill_ids, seed=1):
    """consultants, consultant_skills, tenders, tender_skills, places: five CSV files with headers."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    zipf = Zipf(min(SKILLS, len(skill_ids)), rng)
    text = lambda count: ' '.join(rng.choices(WORDS, k=count))

    def table(name, header):
        file = open(folder / f'{name}.csv', 'w', newline='', encoding='utf-8')
        writer = csv.writer(file)
        writer.writerow(header.split())
        return file, writer.writerow

    files = []
    file, row = table('places', 'city lat lon')
    files.append(file)
    for city in CITIES:
        row(city)
    file, row = table('consultants', 'id company_id first_name last_name title experience_years availability_status '
                      'availability_date daily_rate bio location remote_work max_travel_distance languages certifications created_at')
    skills_file, skill_row = table('consultant_skills', 'consultant_id skill_id proficiency years_experience')
    files += [file, skills_file]
    for id_ in range(1, consultants + 1):
        busy = rng.random() < 0.4
        row([id_, 1 + id_ % COMPANIES, f'P{id_}', f'N{id_}', rng.choice(TITLES), rng.randrange(0, 30),
             'on_mission' if busy else 'available', f'2026-{rng.randrange(1, 13):02}-01' if busy else '',
             rng.randrange(300, 900) * 100, text(30), rng.choice(CITIES)[0], 'true' if rng.random() < 0.5 else 'false',
             rng.choice([20, 50, 100, 300]), '[]', '[]', '2026-01-01T00:00:00Z'])
        for rank in zipf.some(rng.randrange(5, 16)):
            skill_row([id_, skill_ids[rank], rng.choice(LEVELS), rng.randrange(0, 15)])
    file, row = table('tenders', 'id company_id title client_name description start_date end_date status location remote_work '
                      'daily_rate_max required_consultants experience_years languages certifications created_at')
    skills_file, skill_row = table('tender_skills', 'tender_id skill_id importance proficiency')
    files += [file, skills_file]
    for id_ in range(1, TENDERS + 1):
        row([id_, 1, rng.choice(TITLES), 'Client', text(40), '2026-06-01', '2026-12-31', 'open', rng.choice(CITIES)[0], 'false',
             rng.randrange(450, 750) * 100, 1, rng.randrange(2, 12), '[]', '[]', '2026-01-01T00:00:00Z'])
        for at, rank in enumerate(zipf.some(rng.randrange(3, 9))):
            skill_row([id_, skill_ids[rank], ['required', 'preferred', 'nice_to_have'][min(at // 2, 2)], rng.choice(LEVELS)])
    for file in files:
        file.close()


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, math.ceil(share * len(values)) - 1)]
