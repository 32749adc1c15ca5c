// The edge as the program sets it up: what a browser, a proxy and an operator see of it, over real sockets.
import assert from 'node:assert/strict';
import net from 'node:net';
import { test } from 'node:test';
import { Client, emptyFolder, run, startServer } from './support.mjs';

const password = 'une phrase de passe longue';

/** A server with one account, and the record of a request by its id. */
async function start(t, env = {}) {
  const cwd = emptyFolder(t);
  assert.equal(run(['user', 'create', '--email', 'chef@exemple.fr', '--name', 'Chef', '--role', 'manager', '--company-name',
    'ESN du Rhône'], { cwd, input: `${password}\n` }).status, 0);
  const server = await startServer(t, { cwd, env });
  const record = (id) => server.log.find((entry) => entry.event === 'request' && entry.request_id === id);
  return { ...server, record };
}

/** What a socket hears until the server closes it. */
function say(url, bytes) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = net.connect(port, hostname, () => socket.write(bytes));
    socket.setTimeout(20_000, () => { socket.destroy(); reject(new Error(`still open after: ${heard}`)); });
    socket.on('data', (data) => { heard += data; });
    socket.on('end', () => { socket.end(); resolve(heard); });
    socket.on('error', reject);
  });
}

test('CORS lets in the configured origins and nobody else', async (t) => {
  const { url } = await start(t, { CORS_ORIGINS: 'https://app.example,https://autre.example' });
  const preflight = async (origin) => {
    const answer = await fetch(`${url}/api/v1/consultants`, { method: 'OPTIONS', headers: {
      Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization' } });
    return answer.headers.get('access-control-allow-origin');
  };

  assert.equal(await preflight('https://autre.example'), 'https://autre.example');
  assert.equal(await preflight('https://evil.example'), null);
  assert.equal(await preflight('null'), null);
  const closed = await start(t);
  const answer = await fetch(`${closed.url}/health/live`, { headers: { Origin: 'https://app.example' } });
  assert.equal(answer.headers.get('access-control-allow-origin'), null, 'nobody unless somebody is named');
});

test('A request leaves one record with the template of its route, its id and its time, and nothing of the query', async (t) => {
  const { url, record, stop } = await start(t);
  const client = await Client.login(url, 'chef@exemple.fr', password);

  const answer = await fetch(`${url}/api/v1/consultants/4711?x=secret`, {
    headers: { Authorization: `Bearer ${client.token}`, 'X-Request-ID': 'vu-par-moi' } });
  await answer.text();
  await stop();

  assert.equal(answer.headers.get('x-request-id'), 'vu-par-moi');
  assert.match(answer.headers.get('x-process-time'), /^\d+\.\d+$/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  const kept = record('vu-par-moi');
  assert.equal(kept.route, '/api/v1/consultants/{consultant_id}');
  assert.equal(kept.status, answer.status);
  assert.equal(kept.method, 'GET');
  assert.ok(kept.duration_ms > 0);
  assert.ok(!JSON.stringify(kept).includes('secret'));
});

test('JSON above 1 KiB is compressed for who wants it, what is smaller is not', async (t) => {
  const { url } = await start(t);

  const large = await fetch(`${url}/openapi.json`, { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(large.headers.get('content-encoding'), 'gzip');
  assert.ok((await large.json()).openapi);
  const plain = await fetch(`${url}/openapi.json`, { headers: { 'Accept-Encoding': 'identity' } });
  assert.equal(plain.headers.get('content-encoding'), null);
  const small = await fetch(`${url}/health/live`, { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(small.headers.get('content-encoding'), null);
});

test('A JSON body of 1 MiB is read, one byte more is refused', async (t) => {
  const { url } = await start(t);
  const client = await Client.login(url, 'chef@exemple.fr', password);
  const send = async (bytes) => {
    const body = '{"first_name":"A","last_name":"B","title":"C"}'.padEnd(bytes);
    const answer = await fetch(`${url}/api/v1/consultants`, {
      method: 'POST', body, headers: { Authorization: `Bearer ${client.token}`, 'Content-Type': 'application/json' } });
    return answer.status;
  };

  assert.equal(await send(1024 * 1024), 201);
  assert.equal(await send(1024 * 1024 + 1), 413);
});

test('Malformed framing and overlong heads are refused and their connections closed', async (t) => {
  const { url } = await start(t);
  const field = (text) => `GET /health/live HTTP/1.1\r\nHost: x\r\n${text}\r\n\r\n`;
  const post = (text) => `POST /api/v1/auth/token HTTP/1.1\r\nHost: x\r\n${text}`;
  const cases = {
    'both framings': [post('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'), 400],
    'bad chunk size': [post('Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n'), 400],
    NUL: [field('X-A: a\0b'), 400],
    'bare LF': ['GET /health/live HTTP/1.1\nHost: x\n\n', 400],
    'long request line': [`GET /${'a'.repeat(9000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414],
    'long head': [field(`X-A: ${'a'.repeat(66_000)}`), 431],
    '129 fields': [field(Array.from({ length: 128 }, (_, i) => `X-${i}: 1`).join('\r\n')), 431],
  };

  for (const [name, [bytes, status]] of Object.entries(cases))
    assert.match(await say(url, bytes).catch((error) => `${name}: ${error.message}`), new RegExp(`^HTTP/1\\.1 ${status} [^]*connection: close`, 'i'), name);
});
