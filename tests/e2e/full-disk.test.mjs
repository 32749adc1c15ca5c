// A disk that is really full: the server says so, goes on reading, and works again by itself once there is room.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, emptyFolder, startServer } from './support.mjs';

const password = 'une phrase de passe longue';

/** What comes after it runs in a mount namespace of its own, in `folder` on a disk of 8 MiB. */
function onSmallDisk(folder) {
  const script = 'mount -t tmpfs -o size=8m tm "$0" && cd "$0" && exec "$@"';
  return ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', script, folder];
}

/** Bytes until nothing more fits. */
function fill(file) {
  for (let bytes = 1 << 20; bytes >= 1;) {
    try { appendFileSync(file, Buffer.alloc(bytes)); } catch (error) {
      assert.equal(error.code, 'ENOSPC');
      bytes >>= 1;
    }
  }
}

/** Asks until the answer is `status`: what the server found out is remembered for ten seconds. */
async function readiness(url, status) {
  let answer;
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(250)) {
    answer = await fetch(`${url}/health/ready`);
    if (answer.status === status) return answer.json();
  }
  return assert.fail(`/health/ready stays ${answer.status}`);
}

test('A full disk makes the server unready, and room makes it ready again', async (t) => {
  const cwd = emptyFolder(t);
  const through = onSmallDisk(cwd);
  if (spawnSync(through[0], [...through.slice(1), 'true']).status !== 0) return t.skip('no mount namespaces for us here');
  // One process makes the account and becomes the server: both need the same disk.
  const create = 'echo "$0" | "$1" user create --email chef@exemple.fr --name Chef --role manager --company-name ESN >&2 && exec "$@"';
  const { url, child, stop } = await startServer(t, { cwd, through: [...through, 'sh', '-c', create, password] });
  const client = await Client.login(url, 'chef@exemple.fr', password);
  const consultant = (name) => client.call('POST', '/consultants', {
    json: { first_name: 'A', last_name: name, title: 'Dev', bio: 'x'.repeat(19_000) },
  });
  assert.equal((await consultant('avant')).status, 201);
  await readiness(url, 200);
  const disk = path.join(`/proc/${child.pid}/root`, cwd);

  fill(path.join(disk, 'fill'));
  assert.equal(statfsSync(disk).bfree, 0);

  assert.equal((await readiness(url, 503)).code, 'files_not_writable');
  let stored = 1;
  let answer = await consultant('pendant');
  for (; answer.status === 201 && stored < 100; ++stored) answer = await consultant('pendant'); // the log may have room
  assert.equal(answer.status, 503, JSON.stringify(answer.body));
  assert.ok(answer.headers.get('Retry-After'));
  assert.equal((await client.call('GET', '/consultants')).body.length, stored);
  const upload = await client.upload('/cv-analysis', 'cv.txt', Buffer.from('Un CV en texte.\n'.repeat(10_000)));
  assert.equal(upload.status, 503, JSON.stringify(upload.body));

  rmSync(path.join(disk, 'fill'));

  await readiness(url, 200);
  assert.equal((await consultant('après')).status, 201);
  assert.equal((await client.call('GET', '/consultants')).body.length, stored + 1);
  assert.equal((await stop()).code, 0);
});
