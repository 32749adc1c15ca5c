// Invented people whose names, addresses, titles and skills are too long for narrow columns. Domains and telephone numbers as in people.mjs.
import { position } from './people.mjs';

export const narrowPeople = {
  aurelien: {
    lang: 'fr', first: 'Aurélien', last: 'Quémeneur-Bataillard', title: "Architecte d'intégration et d'interopérabilité", email: 'aurelien.quemeneur-bataillard@messagerie.example',
    phone: '06 39 98 71 30', e164: '+33639987130', location: 'Strasbourg',
    summary: "Architecte d'intégration, je relie depuis quatorze ans des systèmes que rien ne destinait à se parler.",
    positions: [
      position('Groupement hospitalier du Ried', "Architecte d'intégration et d'interopérabilité", '2020-02', undefined, 'Strasbourg', ["Cartographie des flux entre quarante logiciels de soins", "Choix et déploiement d'un bus d'échange", 'Encadrement de trois intégratrices'], ['Mirth Connect', 'HL7', 'Kafka']),
      position('Transports Vosgiens Réunis', 'Responsable des échanges de données informatisés', '2015-06', '2020-01', 'Épinal', ['Mise en place des échanges EDI avec les chargeurs', "Reprise des interfaces d'un progiciel de gestion"], ['Talend', 'XML', 'SFTP']),
      position('Brasserie Kochersperg', 'Développeur Java', '2010-09', '2015-05', 'Hochfelden', ["Développement de l'application de traçabilité", 'Interfaces avec les automates'], ['Java', 'Oracle']),
    ],
    education: [{ degree: 'Diplôme d\'ingénieur en informatique', school: 'École nationale supérieure de Basse-Ill', start: '2007', end: '2010' }, { degree: 'Licence de mathématiques', school: 'Université des Trois-Fleuves', start: '2004', end: '2007' }],
    skills: { Intégration: ['Apache Kafka', 'Mirth Connect', 'Talend Open Studio', 'Web services'], 'Développement': ['Java', 'Spring Boot', 'PL/SQL'], 'Bases de données': ['Oracle Database', 'PostgreSQL', 'MongoDB'], Méthodes: ['Architecture hexagonale', 'Intégration continue', 'Scrum'] },
    languages: [['Français', 'langue maternelle'], ['Allemand', 'C1'], ['Anglais', 'B2']], certifications: ['TOGAF 9 Certified (2021)'], interests: 'Luthiste amateur, ski de fond',
  },
  noemie: {
    lang: 'fr', first: 'Noémie', last: 'Arbogast', title: 'Consultante décisionnelle', email: 'noemie.arbogast@decisionnel-conseil.example',
    phone: '+33 6 39 98 44 06', e164: '+33639984406', location: 'Clermont-Ferrand',
    summary: "Huit ans de projets décisionnels, de l'atelier de cadrage au tableau de bord que la direction regarde vraiment.",
    positions: [
      position('Pneumatiques Limagne', 'Consultante décisionnelle', '2021-09', undefined, 'Clermont-Ferrand', ['Refonte des tableaux de bord industriels', "Formation de soixante utilisatrices et utilisateurs", 'Gouvernance du catalogue de données'], ['Power BI', 'Snowflake']),
      position('Eaux du Sancy', 'Ingénieure data', '2018-01', '2021-08', 'Issoire', ["Construction de l'entrepôt de données commercial", 'Automatisation des rapports réglementaires'], ['SQL Server', 'SSIS', 'Python']),
      position('Mutuelle Volcane', 'Chargée d\'études statistiques', '2016-10', '2017-12', 'Riom', ['Modèles de tarification', 'Suivi du portefeuille'], ['SAS', 'R']),
    ],
    education: [{ degree: 'Master Statistique et traitement de données', school: 'Université du Puy-Chopine', start: '2014', end: '2016' }, { degree: 'DUT Statistique et informatique décisionnelle', school: 'IUT de Combraille', start: '2012', end: '2014' }],
    skills: { Restitution: ['Power BI', 'Tableau', 'Qlik Sense'], Données: ['SQL Server', 'Snowflake', 'dbt', 'Azure Data Factory'], Langages: ['SQL', 'Python', 'R', 'DAX'], 'Savoir-être': ['Animation d\'ateliers', 'Esprit de synthèse'] },
    languages: [['Français', 'langue maternelle'], ['Anglais', 'courant'], ['Portugais', 'A2']], certifications: [], interests: 'Spéléologie, couture',
  },
  bartholomew: {
    lang: 'en', first: 'Bartholomew', last: 'Featherstonehaugh', title: 'Platform Reliability Engineer', email: 'bartholomew.featherstonehaugh@longmail.example',
    phone: '+44 7700 900265', e164: '+447700900265', location: 'Sheffield',
    summary: 'I keep payment platforms standing, and write down why they fell when they did.',
    positions: [
      position('Cutler & Vane Payments', 'Senior Platform Reliability Engineer', '2020-05', undefined, 'Sheffield', ['Ran the incident programme for nine teams', 'Moved three hundred services to Kubernetes', 'Cut the nightly batch from six hours to two'], ['Kubernetes', 'Terraform', 'Go']),
      position('Riverbend Broadcasting Corporation', 'Infrastructure Automation Engineer', '2016-11', '2020-04', 'Leeds', ['Automated the play-out servers', 'Built the monitoring of the regional studios'], ['Ansible', 'Python']),
      position('Peakshire County Council', 'Systems Administrator', '2013-08', '2016-10', 'Matlock', ['Looked after two data centres', 'Retired the last mainframe'], ['Linux', 'VMware']),
    ],
    education: [{ degree: 'BSc Computer Networks', school: 'University of North Hallam and Dale', start: '2010', end: '2013' }],
    skills: { Platforms: ['Kubernetes', 'Amazon Web Services', 'OpenShift', 'VMware'], Automation: ['Terraform', 'Ansible', 'GitLab CI', 'Argo CD'], Programming: ['Go', 'Python', 'Bash'], Observability: ['Prometheus', 'Grafana', 'OpenTelemetry', 'Elasticsearch'] },
    languages: [['English', 'native'], ['Welsh', 'B1']], certifications: ['Certified Kubernetes Administrator (2022)'], interests: 'Fell running, bell ringing',
  },
  saoirse: {
    lang: 'en', first: 'Saoirse', last: 'Mac Giolla', title: 'Product Designer and Front-end Developer', email: 'saoirse.macgiolla@studio-of-interfaces.example',
    phone: '+44 7700 900538', e164: '+447700900538', location: 'Belfast',
    summary: 'Designer who writes the code of what she draws, mostly for museums and public services.',
    positions: [
      position('Lagan Museums Partnership', 'Lead Product Designer', '2019-03', undefined, 'Belfast', ['Redesigned the ticketing of eleven museums', 'Built a design system in web components', 'Tested with visitors who use screen readers'], ['Figma', 'TypeScript']),
      position('Harbourlight Digital', 'Front-end Developer', '2015-01', '2019-02', 'Dublin', ['Delivered thirty public service forms', 'Introduced visual regression tests'], ['React', 'Cypress']),
      position('Causeway Print Works', 'Graphic Designer', '2012-06', '2014-12', 'Coleraine', ['Catalogues and wayfinding', 'Prepress of two magazines'], ['Photoshop', 'InDesign']),
    ],
    education: [{ degree: 'Master of Arts in Interaction Design', school: 'Ardoyne School of Art', start: '2010', end: '2012' }, { degree: 'Bachelor of Arts in Graphic Design', school: 'Coleraine Institute of Technology', start: '2007', end: '2010' }],
    skills: { Design: ['Figma', 'Adobe Photoshop', 'Adobe InDesign', 'User research'], 'Front end': ['TypeScript', 'React', 'Sass', 'Web components'], Testing: ['Cypress', 'Playwright', 'Accessibility testing'], Tools: ['Git', 'Storybook', 'Webpack'] },
    languages: [['English', 'native'], ['Irish', 'fluent'], ['French', 'B1']], certifications: [], interests: 'Letterpress, sea swimming',
  },
};
