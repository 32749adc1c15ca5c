// Layouts that differ in kind, as web pages which Chromium prints: where the columns are, where the dates stand, how skills are set.
import { certificates, full, list, page, schools, section, skillLines, spoken } from './parts.mjs';
import { escape as e, span, upper, words } from './words.mjs';

export function oneColumn(p) {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => `<article><h3>${e(j.title)}, ${e(j.company)}</h3><p class="when">${span(j, 'long', w, p.lang === 'fr' ? ' à ' : ' to ')} | ${e(j.place)}</p>${list(j.tasks)}<p>${w.environment}${p.lang === 'fr' ? ' :' : ':'} ${e(j.tech.join(', '))}</p></article>`).join('');
  return page('body { padding: 18mm } h1 { font-size: 22pt } h2 { font-size: 13pt; border-bottom: 1pt solid #555; margin: 12pt 0 5pt } article { margin-bottom: 7pt } .when { color: #666 }',
    `<h1>${e(full(p))}</h1><p style="font-size:13pt">${e(p.title)}</p><p>${e(p.location)} · ${e(p.email)} · ${e(p.phone)}</p>${section(w.profile, `<p>${e(p.summary)}</p>`)}${section(w.experience, jobs)}${section(w.education, schools(p, 'year', w))}${section(w.skills, skillLines(p))}${section(w.languages, spoken(p))}${certificates(p, w)}${section(w.interests, `<p>${e(p.interests)}</p>`)}`);
}

function sidebar(p, side) {
  const w = words[p.lang];
  const aside = `<aside><h2>${w.contact}</h2><p>${e(p.phone)}</p><p>${e(p.email)}</p><p>${e(p.location)}</p><h2>${w.skills}</h2>${Object.entries(p.skills).map(([group, items]) => `<h4>${e(group)}</h4>${list(items)}`).join('')}<h2>${w.languages}</h2>${spoken(p)}<h2>${w.interests}</h2><p>${e(p.interests)}</p></aside>`;
  const jobs = p.positions.map((j) => `<article><h3>${e(j.title)}</h3><p><b>${e(j.company)}</b>, ${e(j.place)}</p><p class="when">${span(j, 'short', w)}</p>${list(j.tasks)}</article>`).join('');
  const main = `<main><h1>${e(full(p))}</h1><p class="title">${e(p.title)}</p>${section(w.profile, `<p>${e(p.summary)}</p>`)}${section(w.experience, jobs)}${section(w.education, schools(p, 'year', w))}${certificates(p, w)}</main>`;
  return page(`body { display: flex; min-height: 297mm } aside { width: 62mm; background: #1f3550; color: #fff; padding: 14mm 7mm } main { flex: 1; padding: 14mm 10mm } h1 { font-size: 24pt } .title { font-size: 13pt; color: #1f3550 } h2 { font-size: 12pt; margin: 11pt 0 4pt } h4 { margin: 6pt 0 2pt } article { margin-bottom: 8pt } .when { color: #777 }`,
    side === 'left' ? aside + main : main + aside);
}
export const leftSidebar = (p) => sidebar(p, 'left');
export const rightSidebar = (p) => sidebar(p, 'right');

export function datesInMargin(p) {
  const w = words[p.lang];
  const row = (when, body) => `<div class="row"><div class="when">${when}</div><div>${body}</div></div>`;
  const jobs = p.positions.map((j) => row(span(j, 'slash', w, ' - '), `<b>${e(j.company)}</b> (${e(j.place)})<br><i>${e(j.title)}</i>${list(j.tasks)}`)).join('');
  const schoolRows = p.education.map((s) => row(`${s.start} - ${s.end}`, `<b>${e(s.degree)}</b><br>${e(s.school)}`)).join('');
  return page('body { padding: 16mm } h1 { font-size: 20pt; text-align: center } h2 { font-size: 12pt; letter-spacing: 2.5pt; text-transform: uppercase; color: #7a1f3d; margin: 12pt 0 5pt } .row { display: flex; margin-bottom: 6pt } .when { width: 40mm; flex: none; color: #7a1f3d }',
    `<h1>${e(p.first)} ${e(upper(p.last))}</h1><p style="text-align:center">${e(p.title)}</p><p style="text-align:center">${e(p.email)} | ${e(p.phone)} | ${e(p.location)}</p>${section(w.experience, jobs)}${section(w.education, schoolRows)}${section(w.skills, skillLines(p))}${section(w.languages, spoken(p))}${certificates(p, w)}`);
}

export function skillsGrid(p) {
  const w = words[p.lang];
  const cells = Object.entries(p.skills).map(([group, items]) => `<div><b>${e(group)}</b>${items.map((item) => `<p>${e(item)}</p>`).join('')}</div>`).join('');
  const jobs = p.positions.map((j) => `<article><p><b>${e(j.company)}</b><span class="right">${span(j, 'short', w)}</span></p><p><i>${e(j.title)}</i><span class="right">${e(j.place)}</span></p>${list(j.tasks)}</article>`).join('');
  return page('body { padding: 16mm; font-family: "DejaVu Serif", serif } h1 { font-size: 21pt } h2 { font-size: 12pt; background: #eee; padding: 2pt 5pt; margin: 10pt 0 5pt } .grid { display: grid; grid-template-columns: 1fr 1fr; gap: 6pt 20pt } .right { float: right } article { margin-bottom: 7pt }',
    `<h1>${e(full(p))}</h1><p><b>${e(p.title)}</b></p><p>${w.mail}${p.lang === 'fr' ? ' :' : ':'} ${e(p.email)}</p><p>${w.phone}${p.lang === 'fr' ? ' :' : ':'} ${e(p.phone)}</p><p>${e(p.location)}</p>${section(w.summary, `<p>${e(p.summary)}</p>`)}${section(w.skills, `<div class="grid">${cells}</div>`)}${section(w.experience, jobs)}${section(w.education, schools(p, 'year', w))}${section(w.languages, spoken(p))}${certificates(p, w)}`);
}

export function linkedin(p) {
  const w = words[p.lang];
  const names = p.lang === 'fr' ? { contact: 'Coordonnées', skills: 'Principales compétences', languages: 'Languages', summary: 'Résumé', experience: 'Expérience', education: 'Formation' }
    : { contact: 'Contact', skills: 'Top Skills', languages: 'Languages', summary: 'Summary', experience: 'Experience', education: 'Education' };
  const top = Object.values(p.skills).flat();
  const months = (j) => ((j.end ? j.end : '2026-06').split('-').reduce((y, m) => Number(y) * 12 + Number(m)) - j.start.split('-').reduce((y, m) => Number(y) * 12 + Number(m)) + 1);
  const length = (j) => (p.lang === 'fr' ? `(${Math.floor(months(j) / 12)} ans ${months(j) % 12} mois)` : `(${Math.floor(months(j) / 12)} years ${months(j) % 12} months)`);
  const jobs = p.positions.map((j) => `<article><h3>${e(j.company)}</h3><p>${e(j.title)}</p><p class="when">${span(j, 'long', { ...w, until: p.lang === 'fr' ? 'Present' : 'Present' }, ' - ')} ${length(j)}</p><p class="when">${e(j.place)}</p>${j.tasks.map((t) => `<p>- ${e(t)}</p>`).join('')}</article>`).join('');
  const schoolList = p.education.map((s) => `<article><h3>${e(s.school)}</h3><p>${e(s.degree)} · (${s.start} - ${s.end})</p></article>`).join('');
  return page('body { display: flex } aside { width: 60mm; background: #293e49; color: #fff; padding: 14mm 6mm; min-height: 297mm } main { padding: 14mm 10mm; flex: 1 } h1 { font-size: 26pt; font-weight: normal } aside h2 { font-size: 13pt; margin: 12pt 0 5pt; font-weight: normal } main h2 { font-size: 16pt; font-weight: normal; margin: 14pt 0 6pt } h3 { font-size: 12pt } article { margin-bottom: 9pt } .when { color: #888 }',
    `<aside><h2>${names.contact}</h2><p>${e(p.phone)} (Mobile)</p><p>${e(p.email)}</p><p>www.linkedin.example/in/${p.last.toLowerCase().replaceAll(' ', '')}</p><h2>${names.skills}</h2>${top.map((s) => `<p>${e(s)}</p>`).join('')}<h2>${names.languages}</h2>${p.languages.map(([name]) => `<p>${e(name)}</p>`).join('')}</aside><main><h1>${e(full(p))}</h1><p>${e(p.title)}</p><p class="when">${e(p.location)}</p><h2>${names.summary}</h2><p>${e(p.summary)}</p><h2>${names.experience}</h2>${jobs}<h2>${names.education}</h2>${schoolList}</main>`);
}

export function europassLike(p) {
  const w = words[p.lang];
  const fr = p.lang === 'fr';
  const row = (left, right) => `<tr><td class="l">${left}</td><td>${right}</td></tr>`;
  const jobs = p.positions.map((j) => row(span(j, 'slash', w, '–'), `<b>${e(j.title)}</b><br>${e(j.company)}, ${e(j.place)}${list(j.tasks)}`)).join('');
  const schoolRows = p.education.map((s) => row(`${s.start}–${s.end}`, `<b>${e(s.degree)}</b><br>${e(s.school)}`)).join('');
  const head = (name) => `<tr><td class="l h">${upper(name)}</td><td class="line"></td></tr>`;
  return page('body { padding: 15mm } table { width: 100%; border-collapse: collapse } td { vertical-align: top; padding: 2pt 4pt } .l { width: 48mm; text-align: right; color: #0e4194 } .h { padding-top: 10pt } .line { border-bottom: 1pt solid #0e4194 }',
    `<table>${row(fr ? 'INFORMATIONS PERSONNELLES' : 'PERSONAL INFORMATION', `<span style="font-size:16pt">${e(full(p))}</span><br>${e(p.location)}<br>${e(p.phone)}<br>${e(p.email)}`)}${row(fr ? 'EMPLOI RECHERCHÉ' : 'JOB APPLIED FOR', `<b>${e(p.title)}</b>`)}${head(w.experience)}${jobs}${head(fr ? 'Éducation et formation' : 'Education and training')}${schoolRows}${head(fr ? 'Compétences personnelles' : 'Personal skills')}${row(fr ? 'Langue maternelle' : 'Mother tongue', e(p.languages[0][0]))}${row(fr ? 'Autres langues' : 'Other languages', p.languages.slice(1).map(([n, l]) => `${e(n)} ${e(l)}`).join('<br>'))}${row(fr ? 'Compétences numériques' : 'Digital skills', e(Object.values(p.skills).flat().join(', ')))}</table>`);
}

/// The page as a file of its own: an HTML CV as people keep it on their site.
export function webPage(p) {
  const w = words[p.lang];
  const jobs = p.positions.map((j) => `<tr><td>${span(j, 'short', w)}</td><td><strong>${e(j.title)}</strong><br>${e(j.company)}, ${e(j.place)}<ul>${j.tasks.map((t) => `<li>${e(t)}`).join('')}</ul></td></tr>`).join('\n');
  return `<!DOCTYPE html>\n<html lang="${p.lang}"><head><meta charset="utf-8"><title>CV ${e(full(p))}</title><style>.seo { display: none } .sr { position: absolute; left: -9999px } h2 { color: #336 }</style><script>var x = "<p>Fortran</p>";</script></head>\n<body><h1>${e(full(p))}</h1><p>${e(p.title)}<br>${e(p.location)}<br><a href="mailto:${p.email}">${e(p.email)}</a><br>${e(p.phone)}</p>\n<div class="seo">Cobol Fortran Delphi</div><span class="sr">Ada</span>\n<h2>${w.experience}</h2><table>${jobs}</table>\n<h2>${w.education}</h2><ul>${p.education.map((s) => `<li>${e(s.degree)}, ${e(s.school)}, ${s.start}&ndash;${s.end}</li>`).join('')}</ul>\n<h2>${w.skills}</h2><ul>${Object.entries(p.skills).map(([g, items]) => `<li>${e(g)}&nbsp;: ${e(items.join(', '))}</li>`).join('')}</ul>\n<h2>${w.languages}</h2><p>${p.languages.map(([n, l]) => `${e(n)} (${e(l)})`).join(', ')}</p></body></html>\n`;
}

/// A page with text that nobody sees, in every way that a page knows; what must not be read is in `bait`.
export function stuffed(p, bait) {
  const hidden = `<p style="color:#fff">${bait[0]} ${bait[1]}</p><p style="font-size:0.5pt">${bait[2]}</p><p style="position:absolute;left:-400mm;top:20mm">${bait[3]}</p><p style="opacity:0">${bait[4]}</p><div style="position:relative"><p>${bait[5]}</p><div style="position:absolute;inset:0;background:#fff"></div></div>`;
  return oneColumn(p).replace('<h1>', `<div style="background:#123456;color:#fdfdfd;padding:4pt;margin-bottom:6pt">Curriculum vitae</div><h1>`).replace('</body>', `${hidden}</body>`);
}
