// Calls for tender as they come in, and what persons say of CVs: the real server and the real child that opens files.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, test } from 'node:test';
import { cvs } from './cvs.mjs';
import { htmlMail, mail, mailWith, pdf } from './papers.mjs';
import { Client, emptyFolder, run, startServer } from './support.mjs';

const password = 'une phrase de passe longue';
let cwd;
let server;
let client; // a manager
let stranger; // of another company

before(async (t) => {
  cwd = emptyFolder(t);
  for (const [email, company] of [['chef@exemple.fr', 'ESN du Rhône'], ['autre@exemple.fr', 'ESN du Nord']]) {
    const made = run(['user', 'create', '--email', email, '--name', 'Chef', '--role', 'manager', '--company-name', company],
      { cwd, input: `${password}\n` });
    assert.equal(made.status, 0, made.stderr);
  }
  server = await startServer(t, { cwd });
  client = await Client.login(server.url, 'chef@exemple.fr', password);
  stranger = await Client.login(server.url, 'autre@exemple.fr', password);
  for (const [name, text] of Object.entries(cvs)) {
    const analysis = await client.upload('/cv-analysis', name, text, 'text/plain');
    const consultant = await client.call('POST', `/cv-analysis/${analysis.body.id}/consultant`, { json: {} });
    assert.equal(consultant.status, 201, JSON.stringify(consultant.body));
    assert.equal(consultant.body.availability_status, null, 'no CV says when its owner is free');
  }
});

const call = [
  'Appel d\'offres : Développeur Java Spring Boot confirmé',
  'Client : Mutuelle du Sud-Est',
  'Lieu : Lyon, 2 jours de télétravail par semaine',
  'Démarrage : 15/01/2027',
  'Durée : 6 mois',
  'Réponse attendue avant le 10/12/2026',
  'TJM max : 600 euros',
  'Compétences :',
  '- Java : impératif',
  '- Spring Boot : impératif',
  '- Kafka : souhaité',
  '- Kubernetes : un plus',
];

/** The draft says what the call says; opened, it ranks the right person first. */
async function becomesATenderThatRanks(name, bytes, type) {
  const answer = await client.upload('/tenders/from-document', name, bytes, type);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  const { tender, reading, id } = answer.body;
  assert.equal(answer.headers.get('location'), `/api/v1/tenders/${id}`);
  assert.match(tender.title, /Développeur Java Spring Boot confirmé/);
  assert.equal(tender.client_name, 'Mutuelle du Sud-Est');
  assert.equal(tender.status, 'draft');
  assert.deepEqual([tender.start_date, tender.end_date, tender.deadline], ['2027-01-15', '2027-07-14', '2026-12-10']);
  assert.equal(tender.remote_days, 2);
  assert.equal(tender.daily_rate_max, 600);
  const wanted = Object.fromEntries(tender.skills.map((skill) => [skill.name, skill.importance]));
  for (const [name, importance] of [['Java', 'required'], ['Spring Boot', 'required'], ['Apache Kafka', 'preferred'], ['Kubernetes', 'nice_to_have']])
    assert.equal(wanted[name], importance, JSON.stringify(wanted));
  assert.equal(reading.deadline.evidence.page, 1);
  assert.match(reading.client_name.evidence.quote, /Mutuelle/);

  const opened = await client.call('PUT', `/tenders/${id}`, { json: { status: 'open' } });
  assert.equal(opened.status, 200, JSON.stringify(opened.body));
  const ranking = await client.call('POST', `/matches/find-for-tender/${id}?min_score=0&explain=full`);
  assert.equal(ranking.body[0].consultant.display_name, 'Claire Moreau');
  const availability = ranking.body[0].criteria.find((one) => one.criterion === 'availability');
  assert.equal(availability.evidence[0].code, 'availability_not_stated');
  assert.equal((await stranger.call('GET', `/tenders/${id}`)).status, 404);
  const due = await client.call('GET', '/tenders?deadline_after=2026-12-10&deadline_before=2026-12-10');
  assert.ok(due.body.some((one) => one.id === id));
}

test('A PDF becomes a draft that ranks', () => becomesATenderThatRanks('appel.pdf', pdf(call), 'application/pdf'));

test('A message becomes a draft that ranks', () => becomesATenderThatRanks('appel.eml', mail(call[0], call), 'message/rfc822'));

test('A message that only carries a PDF becomes the same draft',
  () => becomesATenderThatRanks('ao.eml', mailWith('AO', 'appel.pdf', pdf(call)), 'message/rfc822'));

test('A person\'s corrections outlive a second reading, and the next CV knows the spelling', async () => {
  const text = 'Paul Roy\nDéveloppeur Java\npaul.roy@exemple.fr\n\nCompétences\nJava, Kubernettes\n';
  const first = (await client.upload('/cv-analysis', 'paul.txt', text)).body;
  const names = first.profile.skills.map((skill) => skill.name);
  assert.ok(names.includes('Kubernettes'), `kept as it stands: ${names}`);
  const skills = first.profile.skills.map((skill) => (skill.name === 'Kubernettes'
    ? { name: 'Kubernetes', corrects: 'Kubernettes' } : { ...skill, verified: false }));

  const said = await client.call('PUT', `/cv-analysis/${first.id}`, {
    json: { version: first.version, profile: { title: { value: 'Architecte Java' }, skills } },
  });
  assert.equal(said.status, 200, JSON.stringify(said.body));
  const again = (await client.call('POST', `/cv-analysis/${first.id}/reanalyse`)).body;

  assert.equal(again.analysis.profile.title.value, 'Architecte Java');
  assert.equal(again.analysis.profile.title.verified, true);
  assert.ok(again.analysis.profile.skills.some((skill) => skill.name === 'Kubernetes' && skill.verified));
  assert.ok(again.kept.some((one) => one.field === 'title' && one.after === 'Développeur Java'));

  const second = (await client.upload('/cv-analysis', 'lea.txt', 'Léa Brun\nDéveloppeuse\n\nCompétences\nDocker, Kubernettes\n')).body;
  assert.ok(second.profile.skills.some((skill) => skill.slug === 'kubernetes'), JSON.stringify(second.profile.skills));
  const elsewhere = (await stranger.upload('/cv-analysis', 'lea.txt', 'Léa Brun\nDéveloppeuse\n\nCompétences\nDocker, Kubernettes\n')).body;
  assert.ok(!elsewhere.profile.skills.some((skill) => skill.slug === 'kubernetes'), 'another company learned nothing');
});

test('Nobody else reads, corrects or links an analysis', async () => {
  const { id } = (await client.upload('/cv-analysis', 'mia.txt', 'Mia Noir\nDéveloppeuse\n\nCompétences\nJava\n')).body;
  for (const [method, route, json] of [
    ['GET', ''], ['GET', '/file'], ['PUT', '', { profile: { phone: null } }], ['POST', '/reanalyse'],
    ['POST', '/consultant', {}], ['DELETE', ''],
  ]) {
    const answer = await stranger.call(method, `/cv-analysis/${id}${route}`, { json });
    assert.equal(answer.status, 404, `${method} ${route}: ${JSON.stringify(answer.body)}`);
  }
  assert.equal((await client.call('GET', `/cv-analysis/${id}`)).status, 200);
});

test('Hostile files get a clear status, quickly, and the server lives on', async () => {
  const deep = '<div>'.repeat(200_000);
  const wide = `<table>${'<tr><td>x'.repeat(200_000)}</table>`;
  const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><p>&b;&b;</p>';
  const nested = Array.from({ length: 500 }, (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`).join('');
  const files = {
    'profond.eml': htmlMail('Bombe', deep),
    'large.eml': htmlMail('Bombe', wide),
    'entite.eml': htmlMail('Bombe', entity),
    'poupees.eml': `From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${nested}`,
    'pas-un.pdf': 'MZ\x90\x00 this is no PDF',
    'casse.pdf': pdf(call).subarray(0, 300),
    'vide.pdf': '',
  };
  for (const [name, bytes] of Object.entries(files)) {
    for (const route of ['/tenders/from-document?store=false', '/cv-analysis']) {
      const started = Date.now();
      const answer = await client.upload(route, name, bytes, 'application/pdf');
      assert.ok([200, 201, 413, 415, 422].includes(answer.status), `${name} ${route}: ${answer.status} ${JSON.stringify(answer.body)}`);
      if (answer.status >= 400) assert.ok(answer.body.detail, `${name} says why`);
      assert.ok(Date.now() - started < 40_000, `${name} took ${Date.now() - started} ms`);
    }
  }
  assert.equal((await client.call('GET', '/users/me')).status, 200);
});

test('A file above 20 MiB is refused with 413', async () => {
  const big = Buffer.alloc(20 * 1024 * 1024 + 1, 0x20);
  for (const route of ['/tenders/from-document', '/cv-analysis']) {
    // The server may answer and hang up before it has read everything: both are refusals.
    const answer = await client.upload(route, 'gros.txt', big).catch((error) => ({ status: 413, error }));
    assert.equal(answer.status, 413);
  }
});

test('What a file is called is shown, never followed', async () => {
  const text = (name) => `Zoé ${name}\nDéveloppeuse\n\nCompétences\nJava\n`;
  const names = ['../../../etc/passwd', '..\\..\\boot.txt', '/etc/cron.d/x.txt', 'a"; filename="b.txt', 'é\u202Etxt.exe.txt', '%0d%0aX-Evil: 1.txt'];
  for (const [i, name] of names.entries()) {
    const answer = await client.upload('/cv-analysis', name, text(i), 'text/plain');
    assert.equal(answer.status, 201, `${name}: ${JSON.stringify(answer.body)}`);
    assert.ok(!/[/\\]/.test(answer.body.file_name), `a name, no path: ${answer.body.file_name}`);
    const file = await fetch(`${server.url}/api/v1/cv-analysis/${answer.body.id}/file`, { headers: { Authorization: `Bearer ${client.token}` } });
    assert.equal(await file.text(), text(i));
    assert.match(file.headers.get('content-disposition'), /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%-]*$/);
    assert.equal(file.headers.get('x-evil'), null);
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
  }
  assert.deepEqual(readdirSync(cwd).filter((entry) => entry !== 'var'), [], 'nothing beside the server\'s own folder');
});

test('A bare line break in a file name ends no header', async () => {
  const body = ['--b', 'Content-Disposition: form-data; name="file"; filename="x\rX-Evil: 1\r.txt"', 'Content-Type: text/plain', '',
    'Zoé Trait\nDéveloppeuse\n\nCompétences\nJava\n', '--b--', ''].join('\r\n');
  const sent = await fetch(`${server.url}/api/v1/cv-analysis`, {
    method: 'POST', headers: { Authorization: `Bearer ${client.token}`, 'Content-Type': 'multipart/form-data; boundary=b' }, body,
  });
  if (sent.status !== 201) return assert.equal(sent.status, 400);
  const { id } = await sent.json();
  const file = await fetch(`${server.url}/api/v1/cv-analysis/${id}/file`, { headers: { Authorization: `Bearer ${client.token}` } });
  assert.equal(file.headers.get('x-evil'), null);
  return undefined;
});
