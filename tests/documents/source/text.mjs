// Layouts made of characters alone: plain text, and the message that carries a CV.
import { span, upper, words } from './words.mjs';

export function plain(p) {
  const w = words[p.lang];
  const colon = p.lang === 'fr' ? ' : ' : ': ';
  const lines = [`${p.first} ${upper(p.last)}`, p.title, '', `${w.mail}${colon}${p.email}`, `${w.phone}${colon}${p.phone}`, `${w.address}${colon}${p.location}`, '', upper(w.profile), p.summary, '', upper(w.experience), ''];
  for (const j of p.positions) {
    lines.push(`${span(j, 'short', w, ' - ')}   ${j.company}, ${j.place}`, j.title, ...j.tasks.map((t) => `- ${t}`), `${w.environment}${colon}${j.tech.join(', ')}`, '');
  }
  lines.push(upper(w.education), ...p.education.map((s) => `${s.start} - ${s.end}   ${s.degree}, ${s.school}`), '', upper(w.skills), ...Object.entries(p.skills).map(([g, items]) => `${g}${colon}${items.join(', ')}`), '');
  lines.push(upper(w.languages), ...p.languages.map(([n, l]) => `${n}${colon}${l}`), '');
  if (p.certifications.length) lines.push(upper(w.certifications), ...p.certifications.map((c) => `* ${c}`), '');
  return `${lines.join('\r\n')}\r\n`;
}

const folded = (buffer) => buffer.toString('base64').replace(/.{76}/g, '$&\r\n');
const word = (text) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/// A short letter with the CV attached.
export function messageWith(p, attachment, name) {
  const letter = p.lang === 'fr' ? `Bonjour,\r\n\r\nVous trouverez mon CV en pièce jointe.\r\n\r\nCordialement,\r\n${p.first} ${p.last}\r\n` : `Hello,\r\n\r\nPlease find my CV attached.\r\n\r\nBest regards,\r\n${p.first} ${p.last}\r\n`;
  return ['Return-Path: <bounce@example.com>', `From: ${word(`${p.first} ${p.last}`)} <${p.email}>`, 'To: jobs@example.com', `Subject: ${word(`Candidature ${p.first} ${p.last}`)}`, 'Date: Tue, 3 Mar 2026 09:05:00 +0100', 'Message-ID: <cv-1@example.org>', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="=_tests"', '',
    'Un message en plusieurs parties.', '--=_tests', 'Content-Type: multipart/alternative; boundary="=_alternatives"', '', '--=_alternatives', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', folded(Buffer.from(letter)), '--=_alternatives', 'Content-Type: text/html; charset=utf-8', '', `<p>${letter}</p>`, '--=_alternatives--',
    '--=_tests', `Content-Type: application/octet-stream; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64', '', folded(attachment), '--=_tests--', ''].join('\r\n');
}

/// Bytes beyond ASCII in quoted-printable; the CV is the message.
export function messageOf(p) {
  const quoted = [...Buffer.from(plain(p), 'latin1')].map((b) => (b === 0x3d || b > 0x7e || (b < 0x20 && b !== 10 && b !== 13) ? `=${b.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(b))).join('');
  const soft = quoted.split('\r\n').map((line) => line.replace(/((?:=[0-9A-F]{2}|[^=]){70,75})(?=.)/g, '$1=\r\n')).join('\r\n');
  return [`From: ${word(`${p.first} ${p.last}`)} <${p.email}>`, `Subject: CV ${p.first}`, 'Date: Mon, 2 Mar 2026 18:00:00 +0000', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable', '', soft, ''].join('\r\n');
}
