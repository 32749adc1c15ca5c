// From an empty folder: start, upload three CVs, create a tender, get the expected order. On SQLite and on PostgreSQL.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cvs, tender } from './cvs.mjs';
import { Client, emptyFolder, postgres, run, startServer } from './support.mjs';

const password = 'une phrase de passe longue';

async function theMainJob(t, env) {
  const cwd = emptyFolder(t);
  const created = run(['user', 'create', '--email', 'chef@exemple.fr', '--name', 'Chef', '--role', 'manager',
    '--company-name', 'ESN du Rhône'], { cwd, env, input: `${password}\n` });
  assert.equal(created.status, 0, created.stderr);
  const server = await startServer(t, { cwd, env });
  const client = await Client.login(server.url, 'chef@exemple.fr', password);

  for (const [name, text] of Object.entries(cvs)) {
    const analysis = await client.upload('/cv-analysis', name, text, 'text/plain');
    assert.equal(analysis.status, 201, JSON.stringify(analysis.body));
    assert.equal(analysis.body.status, 'analysed');
    const consultant = await client.call('POST', `/cv-analysis/${analysis.body.id}/consultant`, { json: {} });
    assert.equal(consultant.status, 201, JSON.stringify(consultant.body));
  }
  const call = await client.call('POST', '/tenders', { json: tender });
  assert.equal(call.status, 201, JSON.stringify(call.body));

  const ranking = await client.call('POST', `/matches/find-for-tender/${call.body.id}?min_score=0`);

  assert.equal(ranking.status, 200);
  const names = ranking.body.map((match) => match.consultant.display_name);
  assert.deepEqual(names, ['Claire Moreau', 'Hugo Petit', 'Nadia Benali']);
  assert.ok(ranking.body[0].match_score > 0.75, `best: ${ranking.body[0].match_score}`);
  assert.ok(ranking.body[1].match_score < 0.6, 'an unmet required skill caps the score');
  for (const match of ranking.body)
    for (const criterion of match.criteria)
      if (criterion.weight > 0) assert.ok(criterion.evidence.length > 0, `${criterion.criterion} explains itself`);
  const { code } = await server.stop();
  assert.equal(code, 0);
}

test('The main job on SQLite, from an empty folder', (t) => theMainJob(t, {}));

test('The main job on PostgreSQL, from an empty database', { skip: !postgres() && 'no PostgreSQL: run script/test' }, async (t) => {
  await theMainJob(t, { ...postgres(), POSTGRES_DB: process.env.POSTGRES_DB });
});
