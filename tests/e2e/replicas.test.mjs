// Rankings come from an index in memory: on every server it is what the database says, whoever wrote it and whoever died.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Client, emptyFolder, postgres, postgresDatabase, run, startServer } from './support.mjs';

const password = 'une phrase de passe longue';
const secret = { SECRET_KEY: 'one key for all replicas, long enough to be taken' };
const withoutPostgres = !postgres() && 'no PostgreSQL: run script/test';

function createManager(cwd, env) {
  const made = run(['user', 'create', '--email', 'chef@exemple.fr', '--name', 'Chef', '--role', 'manager', '--company-name',
    'ESN du Rhône'], { cwd, env, input: `${password}\n` });
  assert.equal(made.status, 0, made.stderr);
}

/** A server and somebody who is logged in. */
async function replica(t, env, cwd = emptyFolder(t)) {
  const server = await startServer(t, { cwd, env });
  return { ...server, client: await Client.login(server.url, 'chef@exemple.fr', password) };
}

async function callForKotlin(client) {
  const skill = await client.call('GET', '/skills?query=kotlin&limit=1');
  const tender = await client.call('POST', '/tenders', { json: { title: 'Développeur Kotlin', client_name: 'Banque', description:
    'Une application en Kotlin', status: 'open', skills: [{ skill_id: skill.body[0].id, importance: 'required' }] } });
  assert.equal(tender.status, 201, JSON.stringify(tender.body));
  return { kotlin: skill.body[0].id, tender: tender.body.id };
}

async function hire(client, last_name, skills = []) {
  const answer = await client.call('POST', '/consultants', { json: { first_name: 'A', last_name, title: 'Développeur', skills } });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id;
}

async function ranking(client, tender) {
  const answer = await client.call('POST', `/matches/find-for-tender/${tender}?min_score=0&limit=500`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

const idsOf = (rows) => rows.map((row) => row.consultant.id).sort((a, b) => a - b);

/** Asks until it is so; answers after how many milliseconds. */
async function until(condition) {
  const begin = performance.now();
  while (!await condition()) if (performance.now() - begin > 20_000) assert.fail('it never came true');
  return performance.now() - begin;
}

test('Two servers on one PostgreSQL rank the same people at once', { skip: withoutPostgres }, async (t) => {
  const env = { ...postgresDatabase(t), ...secret };
  createManager(emptyFolder(t), env);
  const a = await replica(t, env);
  const b = await replica(t, env);
  const { kotlin, tender } = await callForKotlin(a.client);

  const own = await hire(a.client, 'Moreau', [{ skill_id: kotlin }]);
  assert.deepEqual(idsOf(await ranking(a.client, tender)), [own], 'whoever wrote reads it at once');
  const late = await until(async () => (await ranking(b.client, tender)).length === 1);
  assert.ok(late < 1000, `the other server knew after ${late} ms`);

  const before = (await ranking(a.client, tender))[0].match_score;
  assert.equal((await b.client.call('PUT', `/consultants/${own}`, { json: { skills: [] } })).status, 200);
  const seen = await until(async () => (await ranking(a.client, tender))[0].match_score < before);
  assert.ok(seen < 1000, `the first server knew after ${seen} ms`);

  assert.equal((await b.client.call('DELETE', `/consultants/${own}`)).status, 204);
  assert.deepEqual(await ranking(b.client, tender), []);
  assert.ok(await until(async () => (await ranking(a.client, tender)).length === 0) < 1000);
});

test('A server that was stopped, and one that was killed, know everything when they are back', { skip: withoutPostgres }, async (t) => {
  const env = { ...postgresDatabase(t), ...secret };
  createManager(emptyFolder(t), env);
  const a = await replica(t, env);
  const folder = emptyFolder(t);
  let b = await replica(t, env, folder);
  const { kotlin, tender } = await callForKotlin(a.client);
  const stays = await hire(a.client, 'Stays', [{ skill_id: kotlin }]);
  const goes = await hire(a.client, 'Goes', [{ skill_id: kotlin }]);
  assert.deepEqual(idsOf(await ranking(b.client, tender)), [stays, goes]);

  const stopped = await b.stop();
  assert.equal(stopped.code, 0, stopped.errors);
  assert.equal((await a.client.call('DELETE', `/consultants/${goes}`)).status, 204);
  assert.equal((await a.client.call('PUT', `/consultants/${stays}`, { json: { title: 'Développeur Kotlin' } })).status, 200);
  const meanwhile = await hire(a.client, 'Meanwhile', [{ skill_id: kotlin }]);
  b = await replica(t, env, folder);
  const back = await ranking(b.client, tender);
  assert.deepEqual(idsOf(back), [stays, meanwhile]);
  assert.deepEqual(back, await ranking(a.client, tender));

  // Both write; one dies without a word in the middle of it.
  const answered = [];
  const writers = [a, b].map(async ({ client }, writer) => {
    for (let i = 0; i < 40; ++i) {
      try { answered.push(await hire(client, `N${writer}-${i}`, [{ skill_id: kotlin }])); } catch (error) {
        assert.equal(writer, 1, error.message);
        return;
      }
      if (writer === 1 && i === 10) b.child.kill('SIGKILL');
    }
  });
  await Promise.all(writers);
  assert.equal((await b.exited).signal, 'SIGKILL');
  b = await replica(t, env, folder);
  const everybody = await ranking(b.client, tender);
  assert.deepEqual(everybody, await ranking(a.client, tender));
  for (const id of answered) assert.ok(idsOf(everybody).includes(id), `consultant ${id} was answered 201`);
});

test('A server sees what the command line imports beside it, and what it wrote before it was killed', async (t) => {
  const cwd = emptyFolder(t);
  createManager(cwd, secret);
  let server = await replica(t, secret, cwd);
  const { kotlin, tender } = await callForKotlin(server.client);
  const first = await hire(server.client, 'Moreau', [{ skill_id: kotlin }]);
  const cvs = emptyFolder(t);
  writeFileSync(path.join(cvs, 'lenoir.txt'),
    'Camille Lenoir\nDéveloppeuse Kotlin\ncamille.lenoir@exemple.fr\n\nCompétences\nKotlin, Java\n');

  const imported = run(['import', cvs, '--company', '1'], { cwd, env: secret });
  assert.equal(imported.status, 0, imported.stdout + imported.stderr);
  const both = await ranking(server.client, tender);
  assert.equal(both.length, 2);
  assert.ok(idsOf(both).includes(first));

  const last = await hire(server.client, 'Petit', [{ skill_id: kotlin }]);
  server.child.kill('SIGKILL');
  await server.exited;
  server = await replica(t, secret, cwd);
  const again = await ranking(server.client, tender);
  assert.equal(again.length, 3);
  assert.ok(idsOf(again).includes(last));
});

test('Ready is said once the index is there, and the second start on demo data is quick', async (t) => {
  const cwd = emptyFolder(t);
  const first = await startServer(t, { cwd, args: ['--demo'], env: { ENVIRONMENT: 'development' } });
  assert.equal((await fetch(`${first.url}/health/ready`)).status, 200);
  await first.stop();

  const begin = performance.now();
  const second = await startServer(t, { cwd, args: ['--demo'], env: { ENVIRONMENT: 'development' } });
  t.diagnostic(`second start: ${Math.round(performance.now() - begin)} ms`);
  const ready = await fetch(`${second.url}/health/ready`);
  assert.deepEqual([ready.status, await ready.json()], [200, { status: 'ok' }]);
  const loaded = second.log.find((line) => line.event === 'index_loaded');
  assert.ok(loaded.consultants > 0);
});
