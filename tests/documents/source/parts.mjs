// What the layouts share: a page's frame and the pieces of a CV as HTML.
import { escape as e, span } from './words.mjs';

export const page = (style, body, head = '') => `<!DOCTYPE html><html><head><meta charset="utf-8">${head}<style>
@page { size: A4; margin: 0 } * { box-sizing: border-box } body { margin: 0; font: 10pt/1.35 "DejaVu Sans", sans-serif; color: #222 }
h1, h2, h3, p, ul { margin: 0 } ul { padding-left: 14pt } ${style}</style></head><body>${body}</body></html>`;

export const full = (p) => `${p.first} ${p.last}`;
export const list = (items) => `<ul>${items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>`;
export const skillLines = (p) => Object.entries(p.skills).map(([group, items]) => `<p><b>${e(group)}${p.lang === 'fr' ? ' :' : ':'}</b> ${e(items.join(', '))}</p>`).join('');
export const spoken = (p) => p.languages.map(([name, level]) => `<p>${e(name)} (${e(level)})</p>`).join('');
export const schools = (p, style, w) => p.education.map((s) => `<p><b>${e(s.degree)}</b><br>${e(s.school)}, ${span(s, style, w)}</p>`).join('');
export const section = (title, body) => (body ? `<section><h2>${e(title)}</h2>${body}</section>` : '');
export const certificates = (p, w) => section(w.certifications, p.certifications.length ? list(p.certifications) : '');
