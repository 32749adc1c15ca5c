// A Europass CV in the schema of 2012 (SkillsPassport), as XML and as JSON.
import { escape as e } from './words.mjs';

const moment = (date) => { const [year, month] = date.split('-'); return { year, month }; };
const xmlDate = (name, date) => { const { year, month } = moment(date); return `<${name} year="${year}"${month ? ` month="--${month}"` : ''}/>`; };
const period = (x) => `<Period>${xmlDate('From', x.start)}${x.end ? `${xmlDate('To', x.end)}<Current>false</Current>` : '<Current>true</Current>'}</Period>`;
const tasks = (p) => `<ul>${p.tasks.map((t) => `<li>${t}</li>`).join('')}</ul>`;

export function europassXml(p) {
  const jobs = p.positions.map((j) => `<WorkExperience>${period(j)}<Position><Label>${e(j.title)}</Label></Position><Activities>${e(tasks(j))}</Activities><Employer><Name>${e(j.company)}</Name><ContactInfo><Address><Contact><Municipality>${e(j.place)}</Municipality></Contact></Address></ContactInfo></Employer></WorkExperience>`).join('');
  const schools = p.education.map((s) => `<Education>${period(s)}<Title>${e(s.degree)}</Title><Organisation><Name>${e(s.school)}</Name></Organisation></Education>`).join('');
  const foreign = p.languages.slice(1).map(([n, l]) => `<ForeignLanguage><Description><Label>${e(n)}</Label></Description><ProficiencyLevel><Listening>${e(l)}</Listening><Reading>${e(l)}</Reading><SpokenInteraction>${e(l)}</SpokenInteraction><SpokenProduction>${e(l)}</SpokenProduction><Writing>${e(l)}</Writing></ProficiencyLevel></ForeignLanguage>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="${p.lang}"><DocumentInfo><DocumentType>ECV</DocumentType><LastUpdateDate>2026-02-11T10:00:00.000Z</LastUpdateDate></DocumentInfo>
<LearnerInfo><Identification><PersonName><FirstName>${e(p.first)}</FirstName><Surname>${e(p.last)}</Surname></PersonName><ContactInfo><Address><Contact><Municipality>${e(p.location)}</Municipality></Contact></Address><Email><Contact>${e(p.email)}</Contact></Email><TelephoneList><Telephone><Contact>${e(p.phone)}</Contact><Use><Code>mobile</Code></Use></Telephone></TelephoneList></ContactInfo></Identification>
<Headline><Type><Code>position</Code></Type><Description><Label>${e(p.title)}</Label></Description></Headline>
<WorkExperienceList>${jobs}</WorkExperienceList><EducationList>${schools}</EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>${e(p.languages[0][0])}</Label></Description></MotherTongue></MotherTongueList><ForeignLanguageList>${foreign}</ForeignLanguageList></Linguistic><Computer><Description>${e(`<p>${Object.values(p.skills).flat().join(', ')}</p>`)}</Description></Computer></Skills></LearnerInfo></SkillsPassport>
`;
}

export function europassJson(p) {
  const jsonDate = (date) => { const { year, month } = moment(date); return { Year: Number(year), ...(month ? { Month: Number(month) } : {}) }; };
  const jsonPeriod = (x) => ({ From: jsonDate(x.start), ...(x.end ? { To: jsonDate(x.end) } : { Current: true }) });
  return `${JSON.stringify({ SkillsPassport: { Locale: p.lang, DocumentInfo: { DocumentType: 'ECV' }, LearnerInfo: {
    Identification: { PersonName: { FirstName: p.first, Surname: p.last }, ContactInfo: { Address: { Contact: { Municipality: p.location } }, Email: { Contact: p.email }, Telephone: [{ Contact: p.phone, Use: { Code: 'mobile' } }] } },
    Headline: { Type: { Code: 'position' }, Description: { Label: p.title } },
    WorkExperience: p.positions.map((j) => ({ Period: jsonPeriod(j), Position: { Label: j.title }, Activities: tasks(j), Employer: { Name: j.company, ContactInfo: { Address: { Contact: { Municipality: j.place } } } } })),
    Education: p.education.map((s) => ({ Period: jsonPeriod(s), Title: s.degree, Organisation: { Name: s.school } })),
    Skills: { Linguistic: { MotherTongue: [{ Description: { Label: p.languages[0][0] } }], ForeignLanguage: p.languages.slice(1).map(([n, l]) => ({ Description: { Label: n }, ProficiencyLevel: { Listening: l, Reading: l, SpokenInteraction: l, SpokenProduction: l, Writing: l } })) }, Computer: { Description: `<p>${Object.values(p.skills).flat().join(', ')}</p>` } },
  } } }, null, 1)}\n`;
}
