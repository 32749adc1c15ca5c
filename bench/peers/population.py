"""The people of bench/matching for everybody who is measured: what `bench_population` prints as CSV files that PostgreSQL and DuckDB load."""
import csv
import json
import math
import pathlib
import subprocess

COMPANIES = 20
TENDERS = 20
PLACES = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'places.tsv'

HEADERS = {
    'places': 'city lat lon',
    'consultants': 'id company_id first_name last_name title experience_years availability_status availability_date daily_rate bio location '
                   'remote_work max_travel_distance languages certifications created_at',
    'consultant_skills': 'consultant_id skill_id proficiency years_experience last_used',
    'tenders': 'id company_id title client_name description start_date end_date status location remote_work daily_rate_max '
               'required_consultants experience_years languages certifications created_at',
    'tender_skills': 'tender_id skill_id importance proficiency years_experience',
}


def rows_of(tool, what, count):
    """What bench_population says, a dictionary for each row."""
    with subprocess.Popen([tool, what, str(count)], stdout=subprocess.PIPE, text=True) as child:
        yield from csv.DictReader(child.stdout, delimiter='\t', quoting=csv.QUOTE_NONE)
    if child.returncode != 0:
        raise SystemExit(f'{tool} {what} {count}: {child.returncode}')


def parts_of(text):
    return [part.split(':') for part in text.split('|')] if text else []


def languages_of(text):
    return json.dumps([{'code': code, 'level': level or None} for code, level in parts_of(text)])


def certifications_of(text):
    return json.dumps(text.split('|') if text else [], ensure_ascii=False)


def cents(euros):
    return round(float(euros) * 100) if euros else ''


def boolean(text):
    return 'true' if text == '1' else 'false'


def places():
    """Name and position of each place, the most populous of a name."""
    found = {}
    with open(PLACES, encoding='utf-8', newline='') as file:
        for row in csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE):
            if row['country'] == 'FR':
                found.setdefault(row['name'], (row['latitude'], row['longitude']))
    return found


def write(folder, tool, consultants, ids_of_skills):
    """Five CSV files with headers.
    ids_of_skills: the id that the database gives a skill, by name; a name that it does not have stops the bench."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = {name: open(folder / f'{name}.csv', 'w', newline='', encoding='utf-8') for name in HEADERS}
    row = {}
    for name, header in HEADERS.items():
        row[name] = csv.writer(files[name]).writerow
        row[name](header.split())
    cities = set()
    for one in rows_of(tool, 'consultants', consultants):
        cities.add(one['location'])
        row['consultants']([one['id'], 1 + int(one['id']) % COMPANIES, f'P{one["id"]}', f'N{one["id"]}', one['title'],
                            one['experience_years'], one['availability_status'], one['availability_date'], cents(one['daily_rate']), '',
                            one['location'], boolean(one['remote_work']), one['max_travel_distance'], languages_of(one['languages']),
                            certifications_of(one['certifications']), '2026-01-01T00:00:00Z'])
        for name, level, years, last_used in parts_of(one['skills']):
            row['consultant_skills']([one['id'], ids_of_skills[name], level, years, last_used])
    for one in rows_of(tool, 'tenders', TENDERS):
        row['tenders']([one['id'], 1, one['title'], 'Client', one['description'], one['start_date'], one['end_date'], 'open',
                        one['location'], boolean(one['remote_work']), cents(one['daily_rate_max']), 1, one['experience_years'],
                        languages_of(one['languages']), certifications_of(one['certifications']), '2026-01-01T00:00:00Z'])
        for name, importance, level, years in parts_of(one['skills']):
            row['tender_skills']([one['id'], ids_of_skills[name], importance, level, years])
    for city, (lat, lon) in places().items():
        if city in cities:
            row['places']([city, lat, lon])
    for file in files.values():
        file.close()


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, math.ceil(share * len(values)) - 1)]
