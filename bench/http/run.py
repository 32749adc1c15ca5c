#!/usr/bin/python3
"""Rankings over HTTP on PostgreSQL, and the peers on the same people: run.py BIN_FOLDER [--only http|peers] [SIZE ...].
The people are those of bench_population. Called by script/bench."""
import argparse
import collections
import contextlib
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

import psycopg2

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / 'peers'))
import formula  # noqa: E402
import population  # noqa: E402

SECONDS = os.environ.get('TM_BENCH_SECONDS', '8')
PASSWORD = 'une phrase de passe longue'
ALL = ', '.join(str(company) for company in range(1, population.COMPANIES + 1))
RANKING = (HERE.parent / 'peers' / 'ranking.sql').read_text(encoding='utf-8')


@contextlib.contextmanager
def postgres(folder):
    os.chmod(os.path.dirname(folder), 0o755)  # the server runs as another user
    tool = str(SOURCE / 'script' / 'test-postgres')
    lines = subprocess.run([tool, 'start', folder], check=True, capture_output=True, text=True).stdout.split()
    try:
        yield dict(line.split('=', 1) for line in lines)
    finally:
        subprocess.run([tool, 'stop', folder], check=False)


def connect(env):
    return psycopg2.connect(host=env['POSTGRES_HOST'], port=env['POSTGRES_PORT'], user=env['POSTGRES_USER'],
                            password=env['POSTGRES_PASSWORD'], dbname=env['POSTGRES_DB'])


def run_as(env):
    return {'PATH': os.environ['PATH'], 'SECRET_KEY': 'a key for the benchmark, long enough to be taken', **env}


def create_database(env, name):
    connection = connect(env)
    connection.autocommit = True
    connection.cursor().execute(f'CREATE DATABASE {name}')
    connection.close()
    return {**env, 'POSTGRES_DB': name}


def fill(programs, env, cwd, folder, size):
    """The schema and the platform's skills by the program itself; then the people, in bulk."""
    subprocess.run([str(programs / 'talentmatch'), 'user', 'create', '--email', 'chef@exemple.fr', '--name', 'Chef', '--role', 'manager',
                    '--company-name', 'ESN 1'], input=PASSWORD + '\n', text=True, check=True, cwd=cwd, env=run_as(env),
                   capture_output=True)
    connection = connect(env)
    connection.autocommit = True
    cursor = connection.cursor()
    cursor.execute('SELECT name, id FROM skills WHERE company_id IS NULL')
    population.write(folder, str(programs / 'bench_population'), size, dict(cursor.fetchall()))
    for company in range(2, population.COMPANIES + 1):
        cursor.execute("INSERT INTO companies (id, name, created_at) VALUES (%s, %s, now())", (company, f'ESN {company}'))
        cursor.execute("INSERT INTO collaborations (initiator_company_id, partner_company_id, status, created_at) "
                       "VALUES (1, %s, 'active', now())", (company,))
    cursor.execute('CREATE TABLE places (city text COLLATE "C", lat double precision, lon double precision)')
    begin = time.perf_counter()
    for table in ('places', 'consultants', 'consultant_skills', 'tenders', 'tender_skills'):
        with open(pathlib.Path(folder) / f'{table}.csv', encoding='utf-8') as file:
            header = file.readline().strip()
            cursor.copy_expert(f'COPY {table} ({header}) FROM STDIN WITH (FORMAT csv)', file)
    print(f'  filled in {time.perf_counter() - begin:.1f} s')
    cursor.execute('VACUUM ANALYZE')
    connection.close()


@contextlib.contextmanager
def server(program, env, cwd):
    """The program, once it is ready; says how long that took."""
    begin = time.perf_counter()
    child = subprocess.Popen([program, 'serve', '--port', '0'], cwd=cwd, env=run_as(env), stdout=subprocess.PIPE, text=True)
    try:
        url = None
        while url is None:
            entry = json.loads(child.stdout.readline())
            url = entry.get('url') if entry.get('event') == 'server_started' else None
            if entry.get('event') == 'index_loaded':
                print(f'  index of {entry["consultants"]} loaded from PostgreSQL in {entry["ms"]} ms')
        # Its log goes on: somebody has to read it, or the full pipe stops the server.
        threading.Thread(target=lambda: collections.deque(child.stdout, 0), daemon=True).start()
        while status(f'{url}/health/ready') != 200:
            time.sleep(0.05)
        print(f'  ready after {1000 * (time.perf_counter() - begin):.0f} ms')
        yield url, child.pid
    finally:
        child.terminate()
        child.wait()


def status(url):
    try:
        return urllib.request.urlopen(url).status
    except urllib.error.HTTPError as answer:
        return answer.code


def login(url):
    form = urllib.parse.urlencode({'username': 'chef@exemple.fr', 'password': PASSWORD}).encode()
    with urllib.request.urlopen(f'{url}/api/v1/auth/token', form) as answer:
        return json.load(answer)['access_token']


def ours(program, env, cwd, loads):
    """The p50 in ms over one connection, by what is explained."""
    alone = {}
    with server(program, env, cwd) as (url, pid):
        token = login(url)
        for explain in ('full', 'none'):
            for connections in loads:
                query = f'limit=50&explain={explain}'
                answer = subprocess.run(['node', str(HERE / 'load.mjs'), url, token, str(population.TENDERS), str(connections), SECONDS,
                                         query], check=True, capture_output=True, text=True)
                line = json.loads(answer.stdout)
                print(f'  talentmatch HTTP, {connections:>2} connections, {query:<22} p50 {line["p50"]:8.1f} ms  p95 {line["p95"]:8.1f}  '
                      f'p99 {line["p99"]:8.1f}  {line["per_second"]:6.0f}/s  {line["kilobytes"]:.0f} kB each'
                      + (f'  {line["failures"]} FAILED' if line['failures'] else ''), flush=True)
                if connections == 1:
                    alone[explain] = line['p50']
        memory = [line.split()[1] for line in open(f'/proc/{pid}/status') if line.startswith('VmRSS')][0]
        print(f'  resident memory {int(memory) / 1024:.0f} MiB')
    return alone


def report(name, times):
    times = sorted(1000 * time_ for time_ in times)
    p50 = population.percentile(times, 0.5)
    print(f'  {name:<50} p50 {p50:8.1f} ms  p95 {population.percentile(times, 0.95):8.1f}  ({len(times)} rankings)', flush=True)
    return p50


def timed(work, rounds):
    times = []
    for i in range(rounds):
        begin = time.perf_counter()
        work(1 + i % population.TENDERS)
        times.append(time.perf_counter() - begin)
    return times


def peers(env, folder, size):
    """The p50 in ms by peer."""
    p50 = {}

    def measured(name, times):
        p50[name] = report(name, times)

    connection = connect(env)
    connection.autocommit = True
    if size <= 1000:
        measured('published formula, Python, 2 queries a candidate', timed(lambda tender: formula.rank(connection, tender), 5))
    cursor = connection.cursor()

    def in_postgres(tender):
        cursor.execute(RANKING.replace('{tender}', str(tender)).replace('{companies}', ALL))
        return [(row[0], int(row[1])) for row in cursor.fetchall()][:3]

    cursor.execute('SET max_parallel_workers_per_gather = 0')
    first = in_postgres(1)
    measured('one SQL query, PostgreSQL, one core', timed(in_postgres, 20))
    connection.close()
    for threads in dict.fromkeys(('1', str(os.cpu_count()))):
        answer = subprocess.run(['node', str(HERE.parent / 'peers' / 'duckdb.mjs'), folder, ALL, threads, '20'], check=True,
                                capture_output=True, text=True)
        line = json.loads(answer.stdout)
        measured(f'the same SQL, DuckDB in memory, {threads} thread(s)', [time_ / 1000 for time_ in line['times']])
    agree = first == [tuple(row) for row in line['first']]
    print(f'  best three of tender 1: PostgreSQL {first}, DuckDB {line["first"]}: {"the same" if agree else "THEY DIFFER"}')
    return p50


def verdict(alone, others):
    """Who is faster than whom. Ours is the whole request: HTTP, token, JSON, the log of rankings; theirs the query alone."""
    for explain, mine in alone.items():
        for name, theirs in others.items():
            who = f'{theirs / mine:8.1f} x faster than' if mine <= theirs else f'{mine / theirs:8.1f} x SLOWER than'
            print(f'  ours, explain={explain}: {who} {name}')
    winners = [name for name, theirs in others.items() if theirs < min(alone.values())]
    print('  a peer wins: ' + (', '.join(winners) if winners else 'nowhere at this size'), flush=True)


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started ends too
    arguments = argparse.ArgumentParser()
    arguments.add_argument('programs', type=lambda path: pathlib.Path(path).resolve())
    arguments.add_argument('--only', choices=['http', 'peers'])
    arguments.add_argument('sizes', nargs='*', type=int)
    asked = arguments.parse_intermixed_args()
    sizes = asked.sizes or {'http': [10_000, 100_000]}.get(asked.only, [1000, 10_000, 100_000])
    loads = {'peers': [1]}.get(asked.only, [1, 32])
    with tempfile.TemporaryDirectory(prefix='tm-bench-') as work, postgres(os.path.join(work, 'pg')) as env:
        for size in sizes:
            print(f'{size} consultants, {population.COMPANIES} companies that collaborate, PostgreSQL, fsync off', flush=True)
            cwd, folder = os.path.join(work, f'run-{size}'), os.path.join(work, f'csv-{size}')
            os.makedirs(cwd)
            database = create_database(env, f'bench_{size}')
            fill(asked.programs, database, cwd, folder, size)
            alone = ours(str(asked.programs / 'talentmatch'), database, cwd, loads)
            if asked.only != 'http':
                verdict(alone, peers(database, folder, size))


if __name__ == '__main__':
    main()
