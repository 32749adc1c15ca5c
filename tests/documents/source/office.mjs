// Word-processor documents as flat OpenDocument, which LibreOffice turns into DOCX, DOC, RTF and ODT.
import { escape as e, span, upper, words } from './words.mjs';

const para = (style, text) => `<text:p text:style-name="${style}">${text}</text:p>`;
const run = (style, text) => `<text:span text:style-name="${style}">${e(text)}</text:span>`;
const cell = (content, style = 'Plain') => `<table:table-cell table:style-name="${style}" office:value-type="string">${content}</table:table-cell>`;
const row = (...cells) => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (widths, rows) => `<table:table>${widths.map((w) => `<table:table-column table:style-name="W${w}"/>`).join('')}${rows.join('')}</table:table>`;
const items = (texts) => `<text:list text:style-name="Dots">${texts.map((t) => `<text:list-item>${para('Body', e(t))}</text:list-item>`).join('')}</text:list>`;

const widths = [4, 5, 6, 8, 9, 11, 12, 13, 17];
const paragraphStyle = (name, size, extra = '', text = '') => `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.05cm" fo:margin-bottom="0.05cm" ${extra}/><style:text-properties fo:font-size="${size}pt" style:font-name="Sans" ${text}/></style:style>`;

const flat = (body, { title, keywords = '', header = '' } = {}) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${e(title)}</dc:title>${keywords ? `<meta:keyword>${e(keywords)}</meta:keyword>` : ''}</office:meta>
<office:font-face-decls><style:font-face style:name="Sans" svg:font-family="'DejaVu Sans'"/></office:font-face-decls>
<office:styles><text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.4cm" text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style/></style:page-layout>
${paragraphStyle('Name', 20, '', 'fo:font-weight="bold"')}${paragraphStyle('Head', 13, '', 'fo:font-weight="bold" fo:color="#1f3550"')}${paragraphStyle('Body', 10)}${paragraphStyle('Small', 9)}
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Vanished" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Tiny" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
<style:style style:name="Plain" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm"/></style:style>
<style:style style:name="Side" style:family="table-cell"><style:table-cell-properties fo:background-color="#e8edf3" fo:padding="0.3cm"/></style:style>
<style:style style:name="Box" style:family="graphic"><style:graphic-properties style:wrap="left" style:horizontal-pos="right" style:horizontal-rel="paragraph" style:vertical-pos="from-top" style:vertical-rel="paragraph" fo:padding="0.2cm" fo:border="0.5pt solid #888888"/></style:style>
<style:style style:name="TwoColumns" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.8cm"><style:column style:rel-width="1*"/><style:column style:rel-width="1*"/></style:columns></style:section-properties></style:style>
<style:style style:name="Banner" style:family="table-cell"><style:table-cell-properties fo:background-color="#1f3550" fo:padding="0.1cm"/></style:style>
${widths.map((w) => `<style:style style:name="W${w}" style:family="table-column"><style:table-column-properties style:column-width="${w}cm"/></style:style>`).join('\n')}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">${header ? `<style:header>${para('Small', e(header))}</style:header>` : ''}</style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>
`;

const contact = (p) => para('Body', e(`${p.location} | ${p.phone} | ${p.email}`));

/// A table down the whole page, as Word's templates have it: section and dates on the left, content on the right.
export function tableTemplate(p) {
  const w = words[p.lang];
  const blank = cell(para('Body', ''));
  const head = (title) => row(cell(para('Head', e(title))), blank);
  const rows = [head(w.experience), ...p.positions.map((j) => row(cell(para('Body', span(j, 'slash', w))), cell(para('Body', run('Bold', j.title)) + para('Body', e(`${j.company}, ${j.place}`)) + items(j.tasks)))),
    head(w.education), ...p.education.map((s) => row(cell(para('Body', `${s.start} – ${s.end}`)), cell(para('Body', run('Bold', s.degree)) + para('Body', e(s.school))))),
    head(w.skills), ...Object.entries(p.skills).map(([group, list]) => row(cell(para('Body', e(group))), cell(para('Body', e(list.join(', ')))))),
    head(w.languages), ...p.languages.map(([n, l]) => row(cell(para('Body', e(n))), cell(para('Body', e(l)))))];
  const banner = table([17], [row(cell(para('Name', run('White', `${p.first} ${p.last}`)) + para('Body', run('White', p.title)), 'Banner'))]);
  return flat(banner + contact(p) + table([5, 12], rows), { title: `CV ${p.first} ${p.last}` });
}

/// What an ESN sends to its clients: skills first, then one block per mission.
export function dossier(p) {
  const w = words[p.lang];
  const colon = p.lang === 'fr' ? ' : ' : ': ';
  const label = (name, text) => para('Body', run('Bold', `${name}${colon}`) + e(text));
  const missions = p.positions.map((j) => label(w.client, j.client ?? j.company) + label(w.period, span(j, 'long', w, p.lang === 'fr' ? ' à ' : ' to ')) + label(w.role, j.title) + para('Body', run('Bold', `${w.tasks}${colon}`)) + items(j.tasks) + label(w.environment, j.tech.join(', ')) + para('Body', '')).join('');
  const skillTable = table([5, 12], Object.entries(p.skills).map(([group, list]) => row(cell(para('Body', run('Bold', group))), cell(para('Body', e(list.join(', ')))))));
  return flat(para('Head', p.lang === 'fr' ? 'DOSSIER DE COMPÉTENCES' : 'SKILLS FILE') + para('Name', e(`${p.first} ${p.last}`)) + para('Body', run('Bold', p.title)) + contact(p) + para('Head', e(w.skills)) + skillTable + para('Head', e(w.missions)) + missions + para('Head', e(w.diplomas)) + p.education.map((s) => para('Body', e(`${s.end} : ${s.degree}, ${s.school}`))).join('') + para('Head', e(w.languages)) + p.languages.map(([n, l]) => para('Body', e(`${n}${colon}${l}`))).join(''), { title: 'Dossier de compétences', header: 'Périgée Conseil – document confidentiel' });
}

/// Headings and paragraphs only.
export function simple(p, bait) {
  const w = words[p.lang];
  const hidden = bait ? para('Body', run('Vanished', bait[0])) + para('Body', run('White', bait[1])) + para('Body', run('Tiny', bait[2])) : '';
  const jobs = p.positions.map((j) => para('Body', run('Bold', `${j.title} – ${j.company}`)) + para('Body', e(`${span(j, 'short', w)}, ${j.place}`)) + items(j.tasks)).join('');
  return flat(para('Name', e(`${p.first} ${upper(p.last)}`)) + para('Body', e(p.title)) + contact(p) + hidden + para('Head', e(w.profile)) + para('Body', e(p.summary)) + para('Head', e(w.experience)) + jobs + para('Head', e(w.education)) + p.education.map((s) => para('Body', e(`${s.degree}, ${s.school}, ${s.start} – ${s.end}`))).join('') + para('Head', e(w.skills)) + Object.entries(p.skills).map(([g, l]) => para('Body', run('Bold', `${g} : `) + e(l.join(', ')))).join('') + para('Head', e(w.languages)) + para('Body', e(p.languages.map(([n, l]) => `${n} (${l})`).join(', '))), { title: `CV ${p.first} ${p.last}`, keywords: bait ? `${bait[3]}, ${bait[4]}, ${bait[5]}, curriculum vitae, embauche, expert, senior` : '' });
}

const sideOf = (p) => {
  const w = words[p.lang];
  return para('Head', e(w.contact)) + para('Body', e(p.phone)) + para('Body', e(p.email)) + para('Body', e(p.location)) + para('Head', e(w.skills)) + Object.entries(p.skills).map(([g, list]) => para('Body', run('Bold', g)) + items(list)).join('') + para('Head', e(w.languages)) + p.languages.map(([n, l]) => para('Body', e(`${n} (${l})`))).join('') + para('Head', e(w.interests)) + para('Body', e(p.interests));
};
const mainOf = (p) => {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => para('Body', run('Bold', j.title)) + para('Body', e(`${j.company}, ${j.place}`)) + para('Small', span(j, 'short', w)) + items(j.tasks)).join('');
  return para('Head', e(w.profile)) + para('Body', e(p.summary)) + para('Head', e(w.experience)) + jobs + para('Head', e(w.education)) + p.education.map((s) => para('Body', run('Bold', s.degree)) + para('Body', e(`${s.school}, ${s.start} – ${s.end}`))).join('');
};
const nameOf = (p) => para('Name', e(`${p.first} ${p.last}`)) + para('Body', e(p.title));

/// One row of two cells makes the page: the sidebar is a cell.
export function tableSidebar(p) {
  return flat(table([6, 11], [row(cell(sideOf(p), 'Side'), cell(nameOf(p) + mainOf(p)))]), { title: `CV ${p.first} ${p.last}` });
}

/// The sidebar is a text box, anchored at the first paragraph.
export function textBoxSidebar(p) {
  const box = `<draw:frame draw:style-name="Box" text:anchor-type="paragraph" svg:width="6cm" svg:x="11cm" svg:y="0cm"><draw:text-box fo:min-height="10cm">${sideOf(p)}</draw:text-box></draw:frame>`;
  return flat(nameOf(p) + para('Body', box) + mainOf(p), { title: `CV ${p.first} ${p.last}` });
}

/// A section in two columns, as word processors set them: the text of one column follows the other's in the file.
export function sectionColumns(p) {
  return flat(nameOf(p) + contact(p) + `<text:section text:style-name="TwoColumns" text:name="Columns">${mainOf(p)}${sideOf(p)}</text:section>`, { title: `CV ${p.first} ${p.last}` });
}
