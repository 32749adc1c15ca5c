// SIGTERM under load: what was accepted is answered, what was answered is stored, and the program ends by itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, emptyFolder, run, startServer } from './support.mjs';

const password = 'une phrase de passe longue';

test('SIGTERM under load loses no consultant that was answered 201', async (t) => {
  const cwd = emptyFolder(t);
  assert.equal(run(['user', 'create', '--email', 'chef@exemple.fr', '--name', 'Chef', '--role', 'manager', '--company-name',
    'ESN du Rhône'], { cwd, input: `${password}\n` }).status, 0);
  const first = await startServer(t, { cwd });
  const client = await Client.login(first.url, 'chef@exemple.fr', password);
  const stored = new Set();
  let refused = 0;
  const load = Array.from({ length: 16 }, async (_, worker) => {
    for (let i = 0; i < 1000; ++i) {
      const name = `n${worker}-${i}`;
      try {
        const answer = await client.call('POST', '/consultants', { json: { first_name: 'A', last_name: name, title: 'Dev' } });
        if (answer.status === 201) stored.add(name);
        else if (answer.status === 503) return;
        else assert.fail(`${answer.status} ${JSON.stringify(answer.body)}`);
        if (stored.size === 100) first.child.kill('SIGTERM');
      } catch (error) {
        if (error.code === 'ERR_ASSERTION') throw error;
        ++refused; // the connection was closed before this request was taken
        return;
      }
    }
  });
  await Promise.all(load);
  const { code } = await first.exited;
  assert.equal(code, 0, 'ends by itself');
  assert.ok(stored.size >= 100);
  assert.ok(refused > 0, 'the load was still running');

  const second = await startServer(t, { cwd });
  const again = await Client.login(second.url, 'chef@exemple.fr', password);
  const found = new Set();
  for (let skip = 0; ; skip += 500) {
    const { body } = await again.call('GET', `/consultants?skip=${skip}&limit=500`);
    for (const consultant of body) found.add(consultant.last_name);
    if (body.length < 500) break;
  }
  for (const name of stored) assert.ok(found.has(name), `${name} was answered 201 and is lost`);
});

test('A configuration with three mistakes names all three and starts nothing', (t) => {
  const answer = run(['serve'], { cwd: emptyFolder(t), env: { PORT: 'x', SECRET_KEY: 'short', LOG_LEVEL: 'loud' } });

  assert.notEqual(answer.status, 0);
  for (const name of ['PORT', 'SECRET_KEY', 'LOG_LEVEL']) assert.match(answer.stderr, new RegExp(name));
});
