// The whole application over real sockets: a stranger's ids on every route of api/openapi.json, and every status the
// design names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { before, test } from 'node:test';
import { Client, emptyFolder, source, startServer } from './support.mjs';

const openapi = JSON.parse(readFileSync(path.join(source, 'api/openapi.json'), 'utf8'));
const password = 'demo-talentmatch';
let server;
let owner; // manager of Valmer, whose rows are asked for
let stranger; // manager of Tarvel: invited by Valmer, the collaboration still pending
let ids;

before(async (t) => {
  server = await startServer(t, { cwd: emptyFolder(t), args: ['--demo'], env: { ENVIRONMENT: 'development' } });
  owner = await Client.login(server.url, 'manager@valmer.example', password);
  stranger = await Client.login(server.url, 'manager@tarvel.example', password);
  const first = async (route) => (await owner.call('GET', route)).body[0].id;
  const skill = await owner.call('POST', '/skills', { json: { name: 'Méthode Valmer', category: 'methodology' } });
  const alias = await owner.call('POST', '/skills/aliases', { json: { alias: 'Valmerisation', skill_id: skill.body.id } });
  await owner.call('POST', `/matches/find-for-tender/${await first('/tenders')}`);
  // A collaboration that does not involve the stranger, and the company's own skill.
  const collaborations = (await owner.call('GET', '/collaborations?status_filter=active')).body;
  ids = {
    user_id: await first('/users'), company_id: (await owner.call('GET', '/users/me')).body.company_id,
    skill_id: skill.body.id, consultant_id: await first('/consultants'), tender_id: await first('/tenders'),
    match_id: await first('/matches'), collaboration_id: collaborations.find((one) => one.status === 'active').id,
    resume_id: await first('/cv-analysis'), ranking_id: await first('/rankings'), alias_id: alias.body.id,
  };
});

/** A body that is valid as far as the schema goes, so that access is what decides. */
function exampleOf(operation, template) {
  const content = operation.requestBody?.content ?? {};
  if (template.endsWith('_id}/skills') && content['application/json']) return { json: { name: 'Java' } };
  const json = content['application/json'];
  if (json) return { json: json.example ?? Object.values(json.examples ?? {})[0]?.value ?? {} };
  if (!content['multipart/form-data']) return {};
  const form = new FormData();
  form.append('file', new Blob(['Un CV en texte.'], { type: 'text/plain' }), 'cv.txt');
  return { form };
}

test('A stranger gets 404 for every id of every route, and changes nothing', async () => {
  let asked = 0;
  for (const [template, operations] of Object.entries(openapi.paths)) {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    if (names.length === 0) continue;
    for (const name of names) assert.ok(ids[name], `an id of the owner for {${name}}`);
    const route = template.replace('/api/v1', '').replace(/\{(\w+)\}/g, (_, name) => ids[name]);
    for (const [method, operation] of Object.entries(operations)) {
      // A company that was invited is known to the one that invited it: reading it is allowed, see ADR 0007.
      if (template.endsWith('/companies/{company_id}') && method === 'get') continue;
      // Deleting a company is the platform's: a manager hears 403 whatever the id, the own one included.
      if (template.endsWith('/companies/{company_id}') && method === 'delete') continue;
      const answer = await stranger.call(method.toUpperCase(), route, exampleOf(operation, template));
      assert.equal(answer.status, 404, `${method} ${template}: ${answer.status} ${JSON.stringify(answer.body)}`);
      assert.ok(operation.responses[404], `${method} ${template} does not document 404`);
      ++asked;
    }
  }
  assert.ok(asked >= 25, `only ${asked} operations have an id`);
  assert.equal((await owner.call('GET', `/consultants/${ids.consultant_id}`)).status, 200);
  assert.equal((await owner.call('GET', `/tenders/${ids.tender_id}`)).status, 200);
});

test('A list of a stranger holds no row of the company', async () => {
  for (const list of ['/consultants', '/tenders', '/matches', '/cv-analysis', '/users']) {
    const { status, body } = await stranger.call('GET', `${list}?limit=500`);
    assert.equal(status, 200, list);
    for (const row of body) assert.notEqual(row.company_id, ids.company_id, list);
  }
});

test('Every route refuses a call without a token with 401', async () => {
  const nobody = new Client(server.url, '');
  for (const [template, operations] of Object.entries(openapi.paths)) {
    if (template.endsWith('/auth/token')) continue;
    for (const method of Object.keys(operations)) {
      const answer = await nobody.call(method.toUpperCase(), template.replace('/api/v1', '').replace(/\{\w+\}/g, '1'));
      assert.equal(answer.status, 401, `${method} ${template}`);
    }
  }
});

/** Sends bytes as they are and answers the status line. */
function raw(bytes) {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes));
    let text = '';
    socket.setTimeout(15_000, () => { socket.destroy(); reject(new Error(`no answer to ${JSON.stringify(bytes.slice(0, 60))}`)); });
    socket.on('data', (chunk) => { text += chunk; });
    socket.on('close', () => resolve(text.split('\r\n')[0]));
    socket.on('error', () => resolve(text.split('\r\n')[0]));
  });
}

test('Each status of the design is given over a real socket', async () => {
  const sales = await Client.login(server.url, 'commercial@valmer.example', password);
  const statusOf = async (promise) => (await promise).status;
  assert.equal(await statusOf(sales.call('DELETE', `/consultants/${ids.consultant_id}`)), 403);
  assert.equal(await statusOf(owner.call('GET', '/consultants/999999')), 404);
  assert.equal(await statusOf(owner.call('GET', '/nowhere')), 404);
  assert.equal(await statusOf(owner.call('PATCH', '/consultants')), 405);
  const mine = (await owner.call('GET', '/matches')).body[0];
  const twice = { consultant_id: mine.consultant_id, tender_id: mine.tender_id };
  assert.equal(await statusOf(owner.call('POST', '/matches', { json: twice })), 409);
  const tender = await owner.call('POST', '/tenders', { json: { title: 'T', client_name: 'C', description: 'D' } });
  assert.equal(tender.status, 201);
  assert.equal(await statusOf(owner.call('PUT', `/tenders/${tender.body.id}`, { json: { status: 'closed' } })), 409);
  assert.equal(await statusOf(owner.upload('/cv-analysis', 'photo.png', Buffer.from('89504e470d0a1a0a', 'hex'))), 415);
  assert.equal(await statusOf(owner.upload('/cv-analysis', 'vide.pdf', Buffer.alloc(0))), 422);
  const broken = await owner.upload('/cv-analysis', 'casse.pdf', Buffer.from('%PDF-1.7\nnothing more'));
  assert.ok(broken.status >= 400 && broken.status < 500, `broken PDF: ${broken.status}`);
  const wrong = await owner.call('POST', '/consultants', { json: { title: '', daily_rate: -1, unknown: 1 } });
  assert.equal(wrong.status, 422);
  const where = wrong.body.detail.map((error) => error.loc.join('.'));
  for (const field of ['body.first_name', 'body.last_name', 'body.title', 'body.daily_rate', 'body.unknown'])
    assert.ok(where.includes(field), `${field} in ${where}`);
});

test('Malformed and oversized requests are refused and closed', async () => {
  const head = 'POST /api/v1/tenders HTTP/1.1\r\nHost: x\r\n';
  assert.match(await raw(`${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`), / 400 /);
  assert.match(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n`), / 40[01] /);
  assert.match(await raw('GET / HTTP/1.1\nHost: x\n\n'), / 400 /);
  assert.match(await raw('GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n'), / 400 /);
  assert.match(await raw(`GET /${'a'.repeat(9_000)} HTTP/1.1\r\nHost: x\r\n\r\n`), / 4(00|14) /);
  assert.match(await raw(`GET / HTTP/1.1\r\nHost: x\r\n${'X: y\r\n'.repeat(200)}\r\n`), / 4(00|31) /);
  const large = `Authorization: Bearer ${owner.token}\r\nContent-Type: application/json\r\nContent-Length: 2000000\r\n\r\n`;
  assert.match(await raw(head + large), / 413 /);
});
