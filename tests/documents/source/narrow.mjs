// Columns too narrow for what they hold: words, addresses, titles and names of schools that go on below, years above each other.
import { certificates, full, list, page, schools, section, skillLines, spoken } from './parts.mjs';
import { dated, escape as e, span, upper, words } from './words.mjs';

const contacts = (p) => `<p>${e(p.email)}</p><p>${e(p.phone)}</p><p>${e(p.location)}</p>`;
const interests = (p, w) => section(w.interests, `<p>${e(p.interests)}</p>`);
const tags = (p) => Object.entries(p.skills).map(([group, items]) => `<h4>${e(group)}</h4>${items.map((item) => `<span class="tag">${e(item)}</span>`).join(' ')}`).join('');
const bars = (p) => Object.values(p.skills).flat().map((item, i) => `<div class="skill">${e(item)}<div class="bar"><i style="width:${50 + (i * 17) % 50}%"></i></div></div>`).join('');
const profile = (p, w) => section(w.profile, `<p>${e(p.summary)}</p>`);
const job = (p, j, w, style = 'long') => `<article><h3>${e(j.title)}</h3><p class="co">${e(j.company)}, ${e(j.place)}</p><p class="when">${span(j, style, w)}</p>${list(j.tasks)}</article>`;
const jobs = (p, w, style) => p.positions.map((j) => job(p, j, w, style)).join('');

/// A sidebar of forty millimetres in capitals: words and addresses are broken wherever its edge is.
export function tightSidebar(p) {
  const w = words[p.lang];
  return page('body { display: flex } aside { width: 40mm; padding: 10mm 5mm; background: #eef1ea; overflow-wrap: anywhere; font-size: 9.5pt } aside .caps p, aside h2 { text-transform: uppercase } aside h2 { font-size: 9.5pt; margin: 10pt 0 4pt } aside .caps p { margin-bottom: 4pt; letter-spacing: 0.4pt } main { flex: 1; padding: 10mm 9mm } h1 { font-size: 21pt } main h2 { font-size: 12pt; margin: 10pt 0 4pt; border-bottom: 1pt solid #999 } h3 { font-size: 10.5pt } .when { color: #666 }',
    `<aside>${section(w.contact, contacts(p))}${section(w.skills, `<div class="caps">${Object.values(p.skills).flat().map((s) => `<p>${e(s)}</p>`).join('')}</div>`)}${section(w.languages, spoken(p))}${interests(p, w)}</aside><main><h1>${e(full(p))}</h1><p>${e(p.title)}</p>${profile(p, w)}${section(w.experience, jobs(p, w))}${section(w.education, schools(p, 'year', w))}${certificates(p, w)}</main>`);
}

/// A dark sidebar to the right with skills above bars, the name above it.
export function darkRight(p) {
  const w = words[p.lang];
  return page('body { display: flex; min-height: 297mm } main { flex: 1; padding: 12mm 8mm } aside { width: 56mm; background: #20303c; color: #fff; padding: 12mm 6mm; overflow-wrap: anywhere } h1 { font-size: 17pt } h2 { font-size: 11pt; text-transform: uppercase; letter-spacing: 1.5pt; margin: 12pt 0 5pt } .bar { height: 3pt; background: #567; margin-bottom: 5pt } .bar i { display: block; height: 3pt; background: #fc6 } h3 { font-size: 10pt; margin-top: 5pt } .co { font-style: italic }',
    `<main>${profile(p, w)}${section(w.experience, jobs(p, w, 'short'))}${section(w.education, schools(p, 'year', w))}</main><aside><h1>${e(p.first)}<br>${e(p.last)}</h1><p>${e(p.title)}</p>${section(w.contact, contacts(p))}${section(w.skills, bars(p))}${section(w.languages, spoken(p))}${certificates(p, w)}${interests(p, w)}</aside>`);
}

/// The name in a band; below it a column whose positions stand beside dates on three lines, and one with tags.
export function datesBeside(p) {
  const w = words[p.lang];
  const beside = (item, body) => `<div class="row"><div class="when">${dated(item.start, 'slash', w)}<br>–<br>${item.end ? dated(item.end, 'slash', w) : w.until}</div><div>${body}</div></div>`;
  const history = p.positions.map((j) => beside(j, `<b>${e(j.title)}</b><p class="co">${e(j.company)}</p>${list(j.tasks)}`)).join('');
  const learnt = p.education.map((s) => beside(s, `<b>${e(s.degree)}</b><p class="co">${e(s.school)}</p>`)).join('');
  return page('.band { background: #f4d9c6; text-align: center; padding: 8mm } h1 { font-size: 24pt } .two { display: flex; padding: 6mm 10mm } main { width: 118mm; padding-right: 8mm } aside { flex: 1; overflow-wrap: anywhere } h2 { font-size: 12pt; color: #a43; margin: 8pt 0 5pt } h4 { margin: 5pt 0 2pt } .row { display: flex; margin-bottom: 6pt } .when { width: 22mm; font-size: 8.5pt } .row > div:last-child { flex: 1 } .tag { display: inline-block; background: #eee; padding: 1pt 5pt; margin: 1pt 3pt 1pt 0; border-radius: 3pt; font-size: 9pt }',
    `<div class="band"><h1>${e(full(p))}</h1><p>${e(p.title)}</p></div><div class="two"><main>${section(w.experience, history)}${section(w.education, learnt)}</main><aside>${profile(p, w)}${section(w.contact, contacts(p))}${section(w.skills, tags(p))}${section(w.languages, spoken(p))}${certificates(p, w)}</aside></div>`);
}

/// Positions two in a row, skills in a table with its levels, all in narrow cells.
export function pairs(p) {
  const w = words[p.lang];
  const table = `<table>${Object.entries(p.skills).map(([group, items]) => `<tr><th>${e(group)}</th>${items.slice(0, 4).map((s) => `<td>${e(s)}</td>`).join('')}</tr>`).join('')}</table>`;
  return page('body { padding: 12mm 14mm } h1 { font-size: 22pt } h2 { font-size: 13pt; margin: 11pt 0 5pt; border-left: 4pt solid #37a; padding-left: 5pt } .grid { display: grid; grid-template-columns: 1fr 1fr; gap: 12pt 20pt } h3 { font-size: 10.5pt } table { width: 100%; border-collapse: collapse } th, td { text-align: left; width: 20%; padding: 3pt 6pt 3pt 0; vertical-align: top; font-size: 9.5pt }',
    `<h1>${e(full(p))}</h1><p>${e(p.title)}</p><p>${e(p.email)}</p><p>${e(p.phone)} – ${e(p.location)}</p>${profile(p, w)}${section(w.experience, `<div class="grid">${jobs(p, w)}</div>`)}${section(w.education, `<div class="grid">${p.education.map((s) => `<div><b>${e(s.degree)}</b><p>${e(s.school)}</p><p>${span(s, 'year', w)}</p></div>`).join('')}</div>`)}${section(w.skills, table)}${section(w.languages, `<p>${p.languages.map(([n, l]) => `${e(n)} (${e(l)})`).join(', ')}</p>`)}${certificates(p, w)}`);
}

/// Headings in a margin so narrow that they take two lines.
export function marginHeadings(p) {
  const w = words[p.lang];
  const row = (title, body) => (body ? `<div class="row"><h2>${e(title)}</h2><div>${body}</div></div>` : '');
  return page('body { padding: 14mm } h1 { font-size: 21pt } .row { display: flex; margin-top: 9pt } h2 { width: 34mm; font-size: 11pt; text-align: right; padding-right: 5mm; color: #174; text-transform: uppercase } .row > div { flex: 1; border-left: 1pt solid #bbb; padding-left: 5mm } h3 { font-size: 10.5pt }',
    `<h1>${e(full(p))}</h1><p>${e(p.title)}</p><p>${e(p.phone)} · ${e(p.email)}</p><p>${e(p.location)}</p>${row(w.profile, e(p.summary))}${row(w.experience, jobs(p, w, 'slash'))}${row(w.education, schools(p, 'year', w))}${row(w.skills, skillLines(p))}${row(w.languages, spoken(p))}${row(w.certifications, p.certifications.length ? list(p.certifications) : '')}${row(w.interests, e(p.interests))}`);
}

/// Years above each other beside a school whose name takes two lines, in the narrower of two columns.
export function stackedYears(p) {
  const w = words[p.lang];
  const learnt = p.education.map((s) => `<div class="row"><div class="year">${s.start}<br>${s.end}</div><div><b>${e(s.school)}</b></div></div><p class="degree">${e(s.degree)}</p>`).join('');
  return page('body { display: flex; padding: 10mm } main { width: 122mm; padding-right: 8mm } aside { flex: 1; overflow-wrap: anywhere } h1 { font-size: 20pt; text-transform: uppercase } h2 { font-size: 12pt; margin: 11pt 0 6pt; text-transform: uppercase } .row { display: flex; margin-top: 6pt } .year { width: 13mm; font-weight: bold; font-size: 9.5pt } .row b { font-size: 9.5pt } .degree { margin-left: 13mm } h3 { font-size: 10.5pt } main .co { font-weight: bold } .skill { margin-bottom: 7pt } .skill p { font-size: 9pt }',
    `<main><h1>${e(full(p))}</h1><p>${e(p.title)}</p>${profile(p, w)}${section(w.experience, jobs(p, w))}</main><aside>${section(w.contact, contacts(p))}${section(w.education, learnt)}${section(w.skills, Object.entries(p.skills).map(([g, s]) => `<div class="skill"><b>${e(g)}</b><p>${e(s.join(' · '))}</p></div>`).join(''))}${section(w.languages, spoken(p))}${certificates(p, w)}</aside>`);
}

/// The sidebar goes on over the pages as the main column does; both are long.
export function longSidebar(p) {
  const w = words[p.lang];
  return page('body { font-size: 12pt } .grid { display: grid; grid-template-columns: 62mm 1fr } aside { padding: 12mm 6mm; background: #f2f2f7; overflow-wrap: anywhere } main { padding: 12mm 8mm } h1 { font-size: 24pt } h2 { font-size: 14pt; margin: 14pt 0 7pt; color: #336 } .tag { display: block; margin: 5pt 0 } h4 { margin: 12pt 0 4pt } h3 { font-size: 13pt; margin-top: 8pt } li { margin: 6pt 0 }',
    `<div class="grid"><aside>${section(w.contact, contacts(p))}${section(w.skills, tags(p))}${section(w.languages, spoken(p))}${certificates(p, w)}${interests(p, w)}</aside><main><h1>${e(p.first)} ${e(upper(p.last))}</h1><p>${e(p.title)}</p>${profile(p, w)}${section(w.experience, jobs(p, w, 'long'))}${section(w.education, schools(p, 'year', w))}</main></div>`);
}

export const narrowLayouts = { tightSidebar, darkRight, datesBeside, pairs, marginHeadings, stackedYears, longSidebar };
