// The words around a CV's content, and the ways to write its dates.
export const words = {
  fr: {
    experience: 'Expérience professionnelle', missions: 'Missions', education: 'Formation', skills: 'Compétences', languages: 'Langues', certifications: 'Certifications',
    interests: "Centres d'intérêt", profile: 'Profil', contact: 'Contact', environment: 'Environnement technique', client: 'Client', role: 'Rôle', context: 'Contexte', tasks: 'Réalisations',
    period: 'Période', until: "aujourd'hui", phone: 'Tél.', mail: 'Courriel', address: 'Adresse', years: ' ans', diplomas: 'Diplômes', summary: 'Résumé', present: 'Present',
    months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
    short: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  },
  en: {
    experience: 'Work Experience', missions: 'Assignments', education: 'Education', skills: 'Skills', languages: 'Languages', certifications: 'Certifications',
    interests: 'Interests', profile: 'Profile', contact: 'Contact', environment: 'Technical environment', client: 'Client', role: 'Role', context: 'Context', tasks: 'Achievements',
    period: 'Period', until: 'Present', phone: 'Phone', mail: 'Email', address: 'Address', years: ' years', diplomas: 'Education', summary: 'Summary', present: 'Present',
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
};

const parts = (date) => date.split('-');

/// One date in one of the styles "long", "short", "slash", "iso", "year".
export function dated(date, style, w) {
  const [year, month] = parts(date);
  if (!month || style === 'year') return year;
  if (style === 'long') return `${w.months[month - 1]} ${year}`;
  if (style === 'short') return `${w.short[month - 1]} ${year}`;
  return style === 'slash' ? `${month}/${year}` : date;
}

export function span(entry, style, w, separator = ' – ') {
  const start = dated(entry.start, style, w);
  return `${start}${separator}${entry.end ? dated(entry.end, style, w) : w.until}`;
}

export const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
export const upper = (text) => text.toLocaleUpperCase('fr');
