// Two and three columns in the ways that templates have them: narrow gutters, bands across, sidebars that end early, timelines, cards.
import { certificates, full, list, page, schools, section, skillLines, spoken } from './parts.mjs';
import { escape as e, span, upper, words } from './words.mjs';

const colon = (p) => (p.lang === 'fr' ? ' :' : ':');
const skillGroups = (p) => Object.entries(p.skills).map(([group, items]) => `<h4>${e(group)}</h4><p>${e(items.join(', '))}</p>`).join('');
const contacts = (p) => `<p>${e(p.email)}</p><p>${e(p.phone)}</p><p>${e(p.location)}</p>`;
const interests = (p, w) => section(w.interests, `<p>${e(p.interests)}</p>`);

/// Two columns nearly as wide as each other with ten points between them, the name across both.
export function narrowGutter(p) {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => `<article><h3>${e(j.title)}</h3><p class="where">${e(j.company)}</p><p class="when">${span(j, 'slash', w, ' – ')} · ${e(j.place)}</p>${list(j.tasks)}</article>`).join('');
  return page('body { padding: 12mm } h1 { font-size: 23pt; text-align: center } .sub { text-align: center; margin-bottom: 6pt } .grid { display: grid; grid-template-columns: 57% 1fr; column-gap: 10pt } h2 { font-size: 12pt; color: #0a6c5c; border-bottom: 1.5pt solid #0a6c5c; margin: 9pt 0 4pt } h3 { font-size: 10.5pt } .where { color: #0a6c5c; font-weight: bold } .when { color: #666; font-size: 9pt } article { margin-bottom: 6pt } h4 { margin: 4pt 0 0 }',
    `<h1>${e(full(p))}</h1><p class="sub">${e(p.title)}</p><p class="sub">${e(p.email)} | ${e(p.phone)} | ${e(p.location)}</p><div class="grid"><div>${section(w.experience, jobs)}</div><div>${section(w.profile, `<p>${e(p.summary)}</p>`)}${section(w.skills, skillGroups(p))}${section(w.education, schools(p, 'year', w))}${section(w.languages, spoken(p))}${certificates(p, w)}${interests(p, w)}</div></div>`);
}

/// A dark band with the name on one side and the contacts on the other; below it a wide column and a grey one.
export function headerBand(p) {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => `<article><p><b>${e(j.company)}</b>, ${e(j.place)}<span class="right">${span(j, 'short', w)}</span></p><p><i>${e(j.title)}</i></p>${list(j.tasks)}</article>`).join('');
  return page('.band { background: #2b2b3a; color: #fff; display: flex; justify-content: space-between; padding: 10mm 12mm } h1 { font-size: 25pt } .band .c { text-align: right; font-size: 9pt } .body { display: flex } main { width: 66%; padding: 4mm 6mm 10mm 12mm } aside { flex: 1; background: #eef0f2; padding: 4mm 7mm; min-height: 245mm; font-size: 9pt } h2 { font-size: 11pt; text-transform: uppercase; margin: 10pt 0 4pt; color: #b0413e } .right { float: right; color: #555 } article { margin-bottom: 8pt } h4 { margin: 5pt 0 1pt }',
    `<div class="band"><div><h1>${e(p.first)} ${e(upper(p.last))}</h1><p style="font-size:12pt">${e(p.title)}</p></div><div class="c">${contacts(p)}</div></div><div class="body"><main>${section(w.profile, `<p>${e(p.summary)}</p>`)}${section(w.experience, jobs)}</main><aside>${section(w.skills, Object.entries(p.skills).map(([g, items]) => `<h4>${e(g)}</h4>${list(items)}`).join(''))}${section(w.education, schools(p, 'year', w))}${section(w.languages, spoken(p))}${certificates(p, w)}${interests(p, w)}</aside></div>`);
}

/// Across, in two columns, across, in two columns again.
export function mixedBands(p) {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => `<article><p><b>${e(j.title)}</b> – ${e(j.company)}, ${e(j.place)}<span class="right">${span(j, 'long', w)}</span></p>${list(j.tasks)}</article>`).join('');
  const groups = Object.entries(p.skills).map(([group, items]) => `<p><b>${e(group)}${colon(p)}</b> ${e(items.join(', '))}</p>`);
  const half = Math.ceil(groups.length / 2);
  return page('body { padding: 14mm 16mm } h1 { font-size: 22pt } h2 { font-size: 12.5pt; background: #dfe7f3; padding: 2pt 4pt; margin: 9pt 0 4pt } .two { display: grid; grid-template-columns: 1fr 1fr; column-gap: 16pt } .right { float: right } article { margin-bottom: 6pt }',
    `<h1>${e(full(p))}</h1><p>${e(p.title)}</p><p>${e(p.location)} – ${e(p.phone)} – ${e(p.email)}</p>${section(w.profile, `<p>${e(p.summary)}</p>`)}${section(w.skills, `<div class="two"><div>${groups.slice(0, half).join('')}</div><div>${groups.slice(half).join('')}</div></div>`)}${section(w.experience, jobs)}<div class="two"><div>${section(w.education, schools(p, 'year', w))}</div><div>${section(w.languages, spoken(p))}${certificates(p, w)}</div></div>${interests(p, w)}`);
}

/// A sidebar on the left, and in the wide column the dates in a margin of their own along a line with dots.
export function timeline(p) {
  const w = words[p.lang];
  const row = (when, body) => `<div class="row"><div class="when">${when}</div><div class="dot"></div><div class="what">${body}</div></div>`;
  const jobs = p.positions.map((j) => row(span(j, 'slash', w, '<br>'), `<b>${e(j.title)}</b><br><span class="co">${e(j.company)} | ${e(j.place)}</span>${list(j.tasks)}`)).join('');
  const learnt = p.education.map((s) => row(`${s.start} – ${s.end}`, `<b>${e(s.degree)}</b><br>${e(s.school)}`)).join('');
  return page('body { display: flex; min-height: 297mm; font-size: 9.5pt } aside { width: 58mm; padding: 12mm 6mm; border-right: 1pt solid #999 } main { flex: 1; padding: 12mm 10mm 10mm 8mm } h1 { font-size: 20pt } h2 { font-size: 11.5pt; margin: 10pt 0 4pt; color: #6b2d8b } h4 { margin: 5pt 0 0 } .row { display: flex; margin-bottom: 6pt } .when { width: 22mm; flex: none; font-size: 8.5pt; color: #6b2d8b } .dot { width: 5pt; height: 5pt; border-radius: 3pt; background: #6b2d8b; margin: 4pt 6pt 0 0; flex: none } .co { color: #555 }',
    `<aside><h1>${e(p.first)}<br>${e(p.last)}</h1><p>${e(p.title)}</p>${section(w.contact, contacts(p))}${section(w.skills, skillGroups(p))}${section(w.languages, spoken(p))}${interests(p, w)}</aside><main>${section(w.profile, `<p>${e(p.summary)}</p>`)}${section(w.experience, jobs)}${section(w.education, learnt)}${certificates(p, w)}</main>`);
}

/// Set like a newspaper: what ends the left column goes on at the head of the right one.
export function newspaper(p) {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => `<article><h3>${e(j.company)}, ${e(j.place)}</h3><p>${e(j.title)}</p><p class="when">${span(j, 'long', w, ' - ')}</p>${list(j.tasks)}</article>`).join('');
  return page('body { padding: 15mm; font-family: "DejaVu Serif", serif } h1 { font-size: 24pt; letter-spacing: 3pt } .flow { columns: 2; column-gap: 22pt; column-fill: balance } h2 { font-size: 13pt; margin: 8pt 0 4pt; font-weight: normal; border-top: 0.5pt solid #000 } article { margin-bottom: 7pt; break-inside: avoid } h3 { font-size: 10pt } .when { font-style: italic }',
    `<h1>${e(upper(full(p)))}</h1><p>${e(p.title)}</p><p>${e(p.email)} / ${e(p.phone)} / ${e(p.location)}</p><div class="flow">${section(w.profile, `<p>${e(p.summary)}</p>`)}${section(w.experience, jobs)}${section(w.education, schools(p, 'year', w))}${section(w.skills, skillLines(p))}${section(w.languages, spoken(p))}${certificates(p, w)}</div>`);
}

/// The sections' names stand in a column of their own, right-aligned, their content beside them.
export function sectionLabels(p) {
  const w = words[p.lang];
  const row = (title, body) => (body ? `<div class="row"><h2>${e(title)}</h2><div>${body}</div></div>` : '');
  const jobs = p.positions.map((j) => `<article><p><b>${e(j.company)}</b><span class="right">${span(j, 'short', w)}</span></p><p>${e(j.title)}<span class="right">${e(j.place)}</span></p>${list(j.tasks)}</article>`).join('');
  return page('body { padding: 16mm } h1 { font-size: 20pt; margin-left: 42mm } .sub { margin-left: 42mm } .row { display: grid; grid-template-columns: 37mm 1fr; column-gap: 5mm; border-top: 0.75pt solid #bbb; padding: 5pt 0; margin-top: 5pt } h2 { font-size: 10.5pt; text-align: right; color: #34568b } .right { float: right } article { margin-bottom: 6pt }',
    `<h1>${e(full(p))}</h1><p class="sub">${e(p.title)}</p><p class="sub">${e(p.phone)} · ${e(p.email)} · ${e(p.location)}</p>${row(w.profile, e(p.summary))}${row(w.experience, jobs)}${row(w.education, schools(p, 'year', w))}${row(w.skills, skillLines(p))}${row(w.languages, spoken(p))}${row(w.certifications, p.certifications.length ? list(p.certifications) : '')}`);
}

/// Three short columns below the name, then the positions as cards, two in a row.
export function cards(p) {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => `<div class="card"><h3>${e(j.title)}</h3><p>${e(j.company)}, ${e(j.place)}</p><p class="when">${span(j, 'slash', w, ' - ')}</p>${list(j.tasks)}</div>`).join('');
  return page('body { padding: 13mm } h1 { font-size: 21pt } .three { display: grid; grid-template-columns: 1fr 1.2fr 1fr; column-gap: 14pt } .cards { display: grid; grid-template-columns: 1fr 1fr; gap: 10pt } .card { border: 0.75pt solid #ccc; border-radius: 4pt; padding: 6pt 8pt } h2 { font-size: 12pt; margin: 9pt 0 4pt; color: #c05a00 } h3 { font-size: 10.5pt } .when { color: #777 }',
    `<h1>${e(full(p))}</h1><p>${e(p.title)}</p><p>${e(p.summary)}</p><div class="three"><div>${section(w.contact, contacts(p))}</div><div>${section(w.skills, skillLines(p))}</div><div>${section(w.languages, spoken(p))}${interests(p, w)}</div></div>${section(w.experience, `<div class="cards">${jobs}</div>`)}${section(w.education, schools(p, 'year', w))}${certificates(p, w)}`);
}

/// A sidebar on the right of the first page only; the text goes on below it and on the second page over the whole width.
export function shortSidebar(p) {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => `<article><h3>${e(j.title)}</h3><p><b>${e(j.company)}</b> – ${e(j.place)}</p><p class="when">${span(j, 'long', w)}</p>${list(j.tasks)}<p>${w.environment}${colon(p)} ${e(j.tech.join(', '))}</p></article>`).join('');
  return page('body { padding: 14mm; font-size: 11.5pt; line-height: 1.5 } aside { float: right; width: 60mm; margin: 0 0 5mm 8mm; padding: 4mm 5mm; background: #f5efe6; font-size: 10pt } h1 { font-size: 24pt } h2 { font-size: 14pt; margin: 10pt 0 4pt; color: #385723 } h4 { margin: 5pt 0 0 } h3 { font-size: 12pt } article { margin-bottom: 9pt; break-inside: avoid } .when { color: #666 }',
    `<aside>${section(w.contact, contacts(p))}${section(w.skills, skillGroups(p))}${section(w.languages, spoken(p))}</aside><h1>${e(full(p))}</h1><p>${e(p.title)}</p>${section(w.profile, `<p>${e(p.summary)}</p>`)}${section(w.experience, jobs)}${section(w.education, schools(p, 'year', w))}${certificates(p, w)}${interests(p, w)}`);
}

/// A page of its own for the web: its sidebar comes first in the file and stands last on the screen; entries are flex rows.
export function flexPage(p) {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => `<div class="job"><div class="line"><span class="co">${e(j.company)}</span><span>${span(j, 'short', w)}</span></div><div class="line"><em>${e(j.title)}</em><span>${e(j.place)}</span></div>${list(j.tasks)}</div>`).join('\n');
  const tags = Object.entries(p.skills).map(([group, items]) => `<h4>${e(group)}</h4><div class="tags">${items.map((item) => `<span>${e(item)}</span>`).join('')}</div>`).join('\n');
  return `<!DOCTYPE html>\n<html lang="${p.lang}"><head><meta charset="utf-8"><title>${e(full(p))}</title><style>.page { display: flex; flex-direction: row-reverse } aside { width: 30%; background: #123; color: #fff } main { flex: 1 } .line { display: flex; justify-content: space-between } .co { font-weight: 700 } .tags { display: flex; flex-wrap: wrap; gap: 4px } .tags span { border: 1px solid #888; padding: 1px 4px }</style></head>\n<body><div class="page"><aside><h2>${w.contact}</h2>${contacts(p)}<h2>${w.skills}</h2>${tags}<h2>${w.languages}</h2>${spoken(p)}</aside><main><header><h1>${e(full(p))}</h1><p>${e(p.title)}</p></header><section><h2>${w.profile}</h2><p>${e(p.summary)}</p></section><section><h2>${w.experience}</h2>${jobs}</section><section><h2>${w.education}</h2>${p.education.map((s) => `<div class="line"><span><b>${e(s.degree)}</b>, ${e(s.school)}</span><span>${s.start} – ${s.end}</span></div>`).join('')}</section></main></div></body></html>\n`;
}

/// The same with a grid whose areas say where things stand, and dates in a column beside the entries.
export function gridPage(p) {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => `<div class="entry"><div>${span(j, 'slash', w, ' - ')}</div><div><h3>${e(j.title)}</h3><p>${e(j.company)}, ${e(j.place)}</p>${list(j.tasks)}</div></div>`).join('\n');
  return `<!DOCTYPE html>\n<html lang="${p.lang}"><head><meta charset="utf-8"><title>${e(full(p))}</title><style>body { display: grid; grid-template-columns: 220px 1fr; grid-template-areas: "head head" "side main" } header { grid-area: head } aside { grid-area: side } main { grid-area: main } .entry { display: grid; grid-template-columns: 9em 1fr } dl { display: grid; grid-template-columns: max-content auto }</style></head>\n<body><header><h1>${e(full(p))}</h1><p>${e(p.title)}</p><p><a href="mailto:${p.email}">${e(p.email)}</a> <span>${e(p.phone)}</span> <span>${e(p.location)}</span></p></header><main><h2>${w.experience}</h2>${jobs}<h2>${w.education}</h2>${p.education.map((s) => `<div class="entry"><div>${s.start} - ${s.end}</div><div><strong>${e(s.degree)}</strong><br>${e(s.school)}</div></div>`).join('')}</main><aside><h2>${w.skills}</h2><dl>${Object.entries(p.skills).map(([g, items]) => `<dt>${e(g)}</dt><dd>${e(items.join(', '))}</dd>`).join('')}</dl><h2>${w.languages}</h2>${spoken(p)}<h2>${w.interests}</h2><p>${e(p.interests)}</p></aside></body></html>\n`;
}
