#!/usr/bin/env node
// Writes the CVs that tests/documents reads, each with its truth beside it: node tests/documents/generate.mjs
// Wants chromium, libreoffice-writer, poppler-utils, qpdf, and `npm ci` for playwright-core. The files are committed; this is how to
// make them again, or others.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { europassJson, europassXml } from './source/europass.mjs';
import * as web from './source/layouts.mjs';
import * as columns from './source/columns.mjs';
import { morePeople } from './source/more_people.mjs';
import { narrowLayouts as narrow } from './source/narrow.mjs';
import { narrowPeople } from './source/narrow_people.mjs';
import { dossier, sectionColumns, simple, tableSidebar, tableTemplate, textBoxSidebar } from './source/office.mjs';
import { people } from './source/people.mjs';
import { messageOf, messageWith, plain } from './source/text.mjs';

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), 'files');
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

/// The pages of a PDF in the work folder as pictures: turned, shaded, with noise, or black and white only.
async function scanned(name, { dpi, degrees = 0, noise = 0, quality = 0.6, shade = 0, threshold = 0 }) {
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-png', join(work, `${name}.pdf`), join(work, name)]);
  const sheets = [];
  const page = await browser.newPage();
  for (const file of readdirSync(work).filter((f) => f.startsWith(`${name}-`) && f.endsWith('.png')).sort()) {
    const source = `data:image/png;base64,${readFileSync(join(work, file)).toString('base64')}`;
    sheets.push(await page.evaluate(photograph, { source, degrees, noise, quality, shade, threshold }));
  }
  await page.close();
  await printed(name, `<style>@page{size:A4;margin:0}body{margin:0}img{width:210mm;height:296.8mm;display:block;page-break-after:always}</style>${sheets.map((sheet) => `<img src="${sheet}">`).join('')}`);
}

/// Runs in the browser. The noise is the same in every run.
async function photograph({ source, degrees, noise, quality, shade, threshold }) {
  const picture = new Image();
  picture.src = source;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  let seed = 12345;
  const random = () => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return seed / 0x7fffffff - 0.5; };
  for (let i = 0; i < image.data.length; i += 4) {
    const x = (i / 4) % canvas.width / canvas.width;
    const y = Math.floor(i / 4 / canvas.width) / canvas.height;
    let value = image.data[i] * (1 - shade * x * y) + random() * 2 * noise;
    if (threshold) value = value < threshold ? 0 : 255;
    image.data[i] = image.data[i + 1] = image.data[i + 2] = value;
  }
  context.putImageData(image, 0, 0);
  return canvas.toDataURL('image/jpeg', quality);
}

/// All documents of one target format in one start of LibreOffice.
function converted(documents, format) {
  const inputs = documents.map(([name, text]) => { const file = join(work, `${name}.fodt`); writeFileSync(file, text); return file; });
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${work}/profile`, '--convert-to', format, '--outdir', folder, ...inputs], { stdio: 'ignore' });
}

const { maelle, ilyes, solenne, octave, harriet, desmond, ingrid, tomasz } = people;
const { clarisse, yannick, priya, gareth } = morePeople;
const { aurelien, noemie, bartholomew, saoirse } = narrowPeople;

// Printed by Chromium.
const pages = [
  ['fr-one-column', maelle, web.oneColumn, 'one column', { tech: true }], ['en-one-column', desmond, web.oneColumn, 'one column', { tech: true }],
  ['fr-left-sidebar', ilyes, web.leftSidebar, 'left sidebar', { columns: 2 }], ['en-left-sidebar', harriet, web.leftSidebar, 'left sidebar', { columns: 2 }],
  ['fr-right-sidebar', octave, web.rightSidebar, 'right sidebar', { columns: 2 }], ['en-right-sidebar', tomasz, web.rightSidebar, 'right sidebar', { columns: 2 }],
  ['fr-dates-in-margin', solenne, web.datesInMargin, 'dates in margin', {}], ['en-dates-in-margin', ingrid, web.datesInMargin, 'dates in margin', {}],
  ['fr-skills-grid', octave, web.skillsGrid, 'skills grid', {}], ['en-skills-grid', desmond, web.skillsGrid, 'skills grid', {}],
  ['fr-linkedin', maelle, web.linkedin, 'linkedin', { columns: 2 }], ['en-linkedin', harriet, web.linkedin, 'linkedin', { columns: 2 }],
  ['fr-europass-like', ilyes, web.europassLike, 'europass-like', {}], ['en-europass-like', tomasz, web.europassLike, 'europass-like', {}],
  ['fr-narrow-gutter', clarisse, columns.narrowGutter, 'narrow gutter', { columns: 2 }], ['en-narrow-gutter', priya, columns.narrowGutter, 'narrow gutter', { columns: 2 }],
  ['fr-header-band', yannick, columns.headerBand, 'header band', { columns: 2 }], ['en-header-band', gareth, columns.headerBand, 'header band', { columns: 2 }],
  ['fr-mixed-bands', clarisse, columns.mixedBands, 'mixed bands', { columns: 2 }], ['en-mixed-bands', priya, columns.mixedBands, 'mixed bands', { columns: 2 }],
  ['fr-timeline', yannick, columns.timeline, 'timeline', { columns: 2 }], ['en-timeline', gareth, columns.timeline, 'timeline', { columns: 2 }],
  ['fr-newspaper', yannick, columns.newspaper, 'newspaper', { columns: 2 }], ['en-newspaper', priya, columns.newspaper, 'newspaper', { columns: 2 }],
  ['fr-section-labels', clarisse, columns.sectionLabels, 'section labels', {}], ['en-section-labels', gareth, columns.sectionLabels, 'section labels', {}],
  ['fr-cards', clarisse, columns.cards, 'cards', { columns: 2 }], ['en-cards', gareth, columns.cards, 'cards', { columns: 2 }],
  ['fr-short-sidebar', yannick, columns.shortSidebar, 'short sidebar', { columns: 2, tech: true }], ['en-short-sidebar', priya, columns.shortSidebar, 'short sidebar', { columns: 2, tech: true }],
  ['fr-tight-sidebar', aurelien, narrow.tightSidebar, 'tight sidebar', { columns: 2 }], ['en-tight-sidebar', saoirse, narrow.tightSidebar, 'tight sidebar', { columns: 2 }],
  ['fr-dates-beside', noemie, narrow.datesBeside, 'dates beside', { columns: 2 }], ['en-dates-beside', bartholomew, narrow.datesBeside, 'dates beside', { columns: 2 }],
  ['fr-margin-headings', aurelien, narrow.marginHeadings, 'margin headings', {}], ['en-pairs', saoirse, narrow.pairs, 'pairs', { columns: 2 }],
];
for (const [name, p, layout, kind, options] of pages) {
  await printed(name, layout(p));
  truth(`${name}.pdf`, p, kind, options);
}
await printed('fr-stuffed', web.stuffed(ilyes, bait));
truth('fr-stuffed.pdf', ilyes, 'one column', { tech: true, hidden: bait });
await printed('en-stuffed', web.stuffed(tomasz, bait));
truth('en-stuffed.pdf', tomasz, 'one column', { tech: true, hidden: bait });

// Scans: pages as pictures, in what scanners and telephones make of them. The first two are what they always were.
for (const [name, p] of [['fr-scan', octave], ['en-scan', tomasz]]) {
  await printed(name, web.oneColumn(p), work);
  await scanned(name, { dpi: 150, degrees: 0.35, quality: 0.7 });
  truth(`${name}.pdf`, p, 'scan', { kind: 'scanned', tech: true });
}
const scans = [
  ['fr-scan-askew', clarisse, web.oneColumn, 'scan askew', { tech: true }, { dpi: 200, degrees: 1.6, noise: 6 }],
  ['en-scan-fine', gareth, web.datesInMargin, 'scan fine', {}, { dpi: 300, degrees: -0.8, noise: 4, quality: 0.35 }],
  ['fr-scan-sidebar', yannick, web.leftSidebar, 'scan of a sidebar', { columns: 2 }, { dpi: 200, degrees: -0.5, noise: 8 }],
  ['en-scan-columns', priya, columns.narrowGutter, 'scan of columns', { columns: 2 }, { dpi: 150, degrees: 1.0, noise: 4 }],
  ['fr-scan-photo', clarisse, columns.headerBand, 'scan by telephone', { columns: 2 }, { dpi: 170, degrees: -1.3, noise: 10, shade: 0.45 }],
  ['en-scan-fax', priya, web.skillsGrid, 'scan as fax', {}, { dpi: 200, degrees: 0.7, noise: 30, threshold: 150 }],
];
for (const [name, p, layout, kind, options, how] of scans) {
  await printed(name, layout(p), work);
  await scanned(name, how);
  truth(`${name}.pdf`, p, kind, { ...options, kind: 'scanned' });
}

// Word-processor documents.
converted([['fr-table-template', tableTemplate(octave)], ['en-table-template', tableTemplate(ingrid)], ['fr-dossier', dossier(solenne)], ['fr-stuffed-word', simple(maelle, bait)],
  ['fr-table-sidebar', tableSidebar(clarisse)], ['en-table-sidebar', tableSidebar(gareth)], ['fr-text-box', textBoxSidebar(yannick)], ['en-text-box', textBoxSidebar(priya)], ['en-section-columns', sectionColumns(gareth)]], 'docx');
converted([['fr-dossier-97', dossier(ilyes)], ['en-simple-97', simple(harriet)]], 'doc');
converted([['fr-simple-rtf', simple(octave)], ['en-table-rtf', tableTemplate(desmond)]], 'rtf');
converted([['fr-simple-odt', simple(ilyes)], ['en-dossier-odt', dossier(tomasz)], ['fr-table-sidebar-odt', tableSidebar(yannick)]], 'odt');
truth('fr-table-template.docx', octave, 'table', {});
truth('en-table-template.docx', ingrid, 'table', {});
truth('fr-table-sidebar.docx', clarisse, 'table sidebar', { columns: 2 });
truth('en-table-sidebar.docx', gareth, 'table sidebar', { columns: 2 });
truth('fr-table-sidebar-odt.odt', yannick, 'table sidebar', { columns: 2 });
truth('fr-text-box.docx', yannick, 'text box', { columns: 2 });
truth('en-text-box.docx', priya, 'text box', { columns: 2 });
truth('en-section-columns.docx', gareth, 'section columns', { columns: 2 });
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
write('fr-flex-page.html', columns.flexPage(clarisse), clarisse, 'flex page', { columns: 2, without: ['certifications'] });
write('en-grid-page.html', columns.gridPage(gareth), gareth, 'grid page', { columns: 2 });
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
