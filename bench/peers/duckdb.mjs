// DuckDB in memory, ranking.sql over the same CSV files: duckdb.mjs FOLDER COMPANIES THREADS ROUNDS. Prints milliseconds as JSON.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, companies, threads, rounds] = process.argv.slice(2);
const text = readFileSync(new URL('ranking.sql', import.meta.url), 'utf8');
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
for (const table of ['consultants', 'consultant_skills', 'tenders', 'tender_skills', 'places'])
  await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_csv('${folder}/${table}.csv', header = true)`);
const count = async (table) => Number((await connection.runAndReadAll(`SELECT count(*) FROM ${table}`)).getRows()[0][0]);
const tenders = await count('tenders');
const times = [];
let first;
for (let i = -2; i < Number(rounds); ++i) { // two to warm up
  const tender = 1 + ((i + 2) % tenders);
  const begin = performance.now();
  const answer = await connection.runAndReadAll(text.replaceAll('{tender}', tender).replace('{companies}', companies));
  const rows = answer.getRows();
  if (i >= 0) times.push(performance.now() - begin);
  if (tender === 1) first ??= rows.slice(0, 3).map((row) => row.map(Number));
}
console.log(JSON.stringify({ times, first }));
