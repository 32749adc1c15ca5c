#!/usr/bin/env node
// Writes the CVs that tests/documents reads, each with its truth beside it: node tests/documents/generate.mjs
// Wants chromium, libreoffice-writer, poppler-utils, qpdf, and `npm ci` for playwright-core. The files are committed; this is how to
// make them again, or others.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { europassJson, europassXml } from './source/europass.mjs';
import * as web from './source/layouts.mjs';
import { dossier, simple, tableTemplate } from './source/office.mjs';
import { people } from './source/people.mjs';
import { messageOf, messageWith, plain } from './source/text.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'files');
const work = mkdtempSync(join(tmpdir(), 'talentmatch-documents-'));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const bait = ['Cobol', 'Fortran', 'Delphi', 'Pascal', 'Prolog', 'Erlang'];

/// What a reader should find. A field in `without` is not judged; `never` must not be found.
function truth(file, p, layout, { columns = 1, kind = 'digital', tech = false, company = true, without = [], hidden = [] } = {}) {
  const entry = {
    document: file, lang: p.lang, layout, columns, kind, name: `${p.first} ${p.last}`, email: p.email, phone: p.e164, title: p.title, location: p.location,
    skills: Object.values(p.skills).flat(), skills_optional: [...new Set(p.positions.flatMap((j) => (tech ? j.tech : [])))],
    experiences: p.positions.map((j) => ({ company: company ? j.company : null, client: j.client ?? '', position: j.title, start: j.start, end: j.end ?? '', current: !j.end })),
    education: p.education.map((s) => ({ institution: s.school, degree: s.degree })), languages: p.languages.map(([language, level]) => ({ language, level })), never: hidden,
  };
  for (const field of without) entry[field] = null;
  writeFileSync(join(folder, `${file.slice(0, file.lastIndexOf('.'))}.truth.json`), `${JSON.stringify(entry, null, 1)}\n`);
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
async function printed(name, html, to = folder) {
  const page = await browser.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  await page.pdf({ path: join(to, `${name}.pdf`), preferCSSPageSize: true, printBackground: true });
  await page.close();
}

/// All documents of one target format in one start of LibreOffice.
function converted(documents, format) {
  const inputs = documents.map(([name, text]) => { const file = join(work, `${name}.fodt`); writeFileSync(file, text); return file; });
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${work}/profile`, '--convert-to', format, '--outdir', folder, ...inputs], { stdio: 'ignore' });
}

const { maelle, ilyes, solenne, octave, harriet, desmond, ingrid, tomasz } = people;

// Printed by Chromium.
const pages = [
  ['fr-one-column', maelle, web.oneColumn, 'one column', { tech: true }], ['en-one-column', desmond, web.oneColumn, 'one column', { tech: true }],
  ['fr-left-sidebar', ilyes, web.leftSidebar, 'left sidebar', { columns: 2 }], ['en-left-sidebar', harriet, web.leftSidebar, 'left sidebar', { columns: 2 }],
  ['fr-right-sidebar', octave, web.rightSidebar, 'right sidebar', { columns: 2 }], ['en-right-sidebar', tomasz, web.rightSidebar, 'right sidebar', { columns: 2 }],
  ['fr-dates-in-margin', solenne, web.datesInMargin, 'dates in margin', {}], ['en-dates-in-margin', ingrid, web.datesInMargin, 'dates in margin', {}],
  ['fr-skills-grid', octave, web.skillsGrid, 'skills grid', {}], ['en-skills-grid', desmond, web.skillsGrid, 'skills grid', {}],
  ['fr-linkedin', maelle, web.linkedin, 'linkedin', { columns: 2 }], ['en-linkedin', harriet, web.linkedin, 'linkedin', { columns: 2 }],
  ['fr-europass-like', ilyes, web.europassLike, 'europass-like', {}], ['en-europass-like', tomasz, web.europassLike, 'europass-like', {}],
];
for (const [name, p, layout, kind, options] of pages) {
  await printed(name, layout(p));
  truth(`${name}.pdf`, p, kind, options);
}
await printed('fr-stuffed', web.stuffed(ilyes, bait));
truth('fr-stuffed.pdf', ilyes, 'one column', { tech: true, hidden: bait });
await printed('en-stuffed', web.stuffed(tomasz, bait));
truth('en-stuffed.pdf', tomasz, 'one column', { tech: true, hidden: bait });

// Scans: a page as a picture, a little askew.
for (const [name, p] of [['fr-scan', octave], ['en-scan', tomasz]]) {
  await printed(name, web.oneColumn(p), work);
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-jpeg', '-jpegopt', 'quality=70', join(work, `${name}.pdf`), join(work, name)]);
  const pictures = execFileSync('sh', ['-c', `ls ${work}/${name}-*.jpg`]).toString().trim().split('\n');
  const sheets = pictures.map((file) => `<div style="height:297mm;overflow:hidden;page-break-after:always"><img style="width:210mm;transform:rotate(0.35deg)" src="data:image/jpeg;base64,${readFileSync(file).toString('base64')}"></div>`);
  await printed(name, `<style>@page{size:A4;margin:0}body{margin:0}</style>${sheets.join('')}`);
  truth(`${name}.pdf`, p, 'scan', { kind: 'scanned', tech: true });
}

// Word-processor documents.
converted([['fr-table-template', tableTemplate(octave)], ['en-table-template', tableTemplate(ingrid)], ['fr-dossier', dossier(solenne)], ['fr-stuffed-word', simple(maelle, bait)]], 'docx');
converted([['fr-dossier-97', dossier(ilyes)], ['en-simple-97', simple(harriet)]], 'doc');
converted([['fr-simple-rtf', simple(octave)], ['en-table-rtf', tableTemplate(desmond)]], 'rtf');
converted([['fr-simple-odt', simple(ilyes)], ['en-dossier-odt', dossier(tomasz)]], 'odt');
truth('fr-table-template.docx', octave, 'table', {});
truth('en-table-template.docx', ingrid, 'table', {});
truth('fr-dossier.docx', solenne, 'dossier', { tech: true, company: false });
truth('fr-stuffed-word.docx', maelle, 'simple', { hidden: bait });
truth('fr-dossier-97.doc', ilyes, 'dossier', { tech: true, company: false });
truth('en-simple-97.doc', harriet, 'simple', {});
truth('fr-simple-rtf.rtf', octave, 'simple', {});
truth('en-table-rtf.rtf', desmond, 'table', {});
truth('fr-simple-odt.odt', ilyes, 'simple', {});
truth('en-dossier-odt.odt', tomasz, 'dossier', { tech: true, company: false });

// Text, page, message, Europass.
const write = (name, content, p, layout, options = {}) => { writeFileSync(join(folder, name), content); truth(name, p, layout, options); };
write('fr-plain.txt', plain(solenne), solenne, 'plain', { tech: true });
write('en-plain.txt', Buffer.from(`\uFEFF${plain(ingrid)}`, 'utf16le'), ingrid, 'plain', { tech: true });
write('fr-page.html', web.webPage(solenne), solenne, 'web page', { hidden: ['Cobol', 'Fortran', 'Delphi', 'Ada'] });
write('en-page.html', web.webPage(desmond), desmond, 'web page', { hidden: ['Cobol', 'Fortran', 'Delphi', 'Ada'] });
write('fr-mail.eml', messageOf(maelle), maelle, 'message', { tech: true });
write('en-mail.eml', messageWith(harriet, readFileSync(join(folder, 'en-left-sidebar.pdf')), 'cv.pdf'), harriet, 'message', { columns: 2 });
write('fr-europass.xml', europassXml(octave), octave, 'europass');
write('en-europass.json', europassJson(desmond), desmond, 'europass');
writeFileSync(join(work, 'attachment.xml'), europassXml(solenne));
await printed('fr-europass-attached', web.europassLike(solenne), work);
execFileSync('qpdf', [join(work, 'fr-europass-attached.pdf'), '--add-attachment', join(work, 'attachment.xml'), '--', join(folder, 'fr-europass-attached.pdf')]);
truth('fr-europass-attached.pdf', solenne, 'europass', {});

await browser.close();
rmSync(work, { recursive: true, force: true });
