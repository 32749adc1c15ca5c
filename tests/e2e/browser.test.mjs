// A person opens /docs, authorises, and ranks a tender; every page is served offline.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRequire } from 'node:module';
import path from 'node:path';
import { emptyFolder, source, startServer } from './support.mjs';

const require = createRequire(path.join(source, 'package.json'));
const { chromium } = require('playwright-core');

async function openBrowser(t, url) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking',
      '--disable-component-update', '--no-first-run', '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  t.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) faults.push(`outside: ${request.url()}`);
  });
  return { page, faults };
}

async function shot(page, name) {
  if (process.env.TM_SCREENSHOTS) await page.screenshot({ path: path.join(process.env.TM_SCREENSHOTS, `${name}.png`) });
}

test('The Swagger page authorises and ranks a tender', async (t) => {
  const server = await startServer(t, { cwd: emptyFolder(t), args: ['--demo'], env: { ENVIRONMENT: 'development' } });
  const { page, faults } = await openBrowser(t, server.url);

  await page.goto(`${server.url}/docs`, { waitUntil: 'networkidle' });
  await page.click('button.authorize');
  await page.fill('#oauth_username', 'commercial@valmer.example');
  await page.fill('#oauth_password', 'demo-talentmatch');
  await page.click('.auth-btn-wrapper button.authorize');
  await page.waitForSelector('.auth-btn-wrapper button:has-text("Logout")');
  await shot(page, 'authorised');
  await page.click('.auth-btn-wrapper button:has-text("Close")');
  const operation = page.locator('.opblock', { hasText: 'find-for-tender' });
  await operation.locator('.opblock-summary-control').click();
  await operation.locator('.try-out__btn').click();
  await operation.locator('tr[data-param-name="tender_id"] input').fill('1');
  await operation.locator('.execute').click();
  const status = operation.locator('.live-responses-table tr.response .response-col_status').first();
  await status.waitFor();
  await shot(page, 'ranked');

  assert.match(await status.innerText(), /200/);
  assert.match(await operation.locator('.live-responses-table').innerText(), /match_score/);
  assert.deepEqual(faults, []);
});

test('The start page and ReDoc show themselves without a network', async (t) => {
  const server = await startServer(t, { cwd: emptyFolder(t), args: ['--demo'], env: { ENVIRONMENT: 'development' } });
  const { page, faults } = await openBrowser(t, server.url);

  await page.goto(server.url, { waitUntil: 'networkidle' });
  assert.match(await page.innerText('body'), /TalentMatch/);
  await shot(page, 'start');
  await page.goto(`${server.url}/redoc`, { waitUntil: 'networkidle' });
  await page.waitForSelector('text=find-for-tender');
  await shot(page, 'redoc');

  assert.deepEqual(faults, []);
});
