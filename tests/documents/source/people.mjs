// Invented people. Domains are reserved for examples (RFC 2606); telephone numbers come from the ranges that ARCEP, Ofcom and
// NANPA keep for fiction. Dates are "YYYY-MM" or "YYYY"; an absent end means "until today".
export const position = (company, title, start, end, place, tasks, tech, client) => ({ company, title, start, end, place, tasks, tech, client });

export const people = {
  maelle: {
    lang: 'fr', first: 'Maëlle', last: 'Kerbrat', title: 'Développeuse Java senior', email: 'maelle.kerbrat@example.org',
    phone: '06 39 98 12 47', e164: '+33639981247', location: 'Nantes',
    summary: "Développeuse back-end depuis dix ans, attachée à la qualité du code et à la transmission. J'accompagne les équipes dans la reprise d'applications anciennes.",
    positions: [
      position('Ventoline Assurances', 'Développeuse Java senior', '2021-03', undefined, 'Nantes', ['Refonte du moteur de tarification en microservices', 'Animation des revues de code et du compagnonnage', "Mise en place de l'intégration continue"], ['Java', 'Spring Boot', 'Kafka', 'PostgreSQL', 'Docker']),
      position('Cargolis', 'Développeuse back-end', '2017-09', '2021-02', 'Rennes', ["Conception de l'API de suivi des colis", 'Migration progressive de Java 8 vers Java 11'], ['Java', 'Hibernate', 'Oracle', 'Jenkins']),
      position('Mutuelle des Abers', 'Développeuse web', '2014-10', '2017-08', 'Brest', ["Évolution de l'extranet des adhérents", 'Support de niveau trois'], ['PHP', 'Symfony', 'MySQL']),
    ],
    education: [{ degree: 'Diplôme d\'ingénieur en informatique', school: 'École des Mines de Keravel', start: '2011', end: '2014' }, { degree: 'DUT Informatique', school: 'IUT de Lanveur', start: '2009', end: '2011' }],
    skills: { Langages: ['Java', 'SQL', 'Kotlin', 'Bash'], Frameworks: ['Spring Boot', 'Hibernate', 'JUnit'], 'Bases de données': ['PostgreSQL', 'Oracle', 'MongoDB'], Outils: ['Git', 'Docker', 'Jenkins', 'Maven'] },
    languages: [['Français', 'langue maternelle'], ['Anglais', 'C1'], ['Breton', 'B1']], certifications: ['Oracle Certified Professional Java SE 11 (2020)'], interests: 'Voile, chant choral, pâtisserie',
  },
  ilyes: {
    lang: 'fr', first: 'Ilyès', last: 'Benhamida', title: 'Ingénieur DevOps', email: 'i.benhamida@example.net',
    phone: '+33 6 39 98 55 02', e164: '+33639985502', location: 'Lyon',
    summary: 'Ingénieur DevOps orienté automatisation, avec une forte expérience des plateformes Kubernetes en production.',
    positions: [
      position('Nuagéo', 'Ingénieur DevOps', '2022-01', undefined, 'Lyon', ["Exploitation d'une plateforme Kubernetes de quarante nœuds", 'Automatisation des environnements avec Terraform', "Réduction de moitié du temps de déploiement"], ['Kubernetes', 'Terraform', 'AWS', 'Prometheus', 'GitLab CI']),
      position('Tramelec', 'Administrateur systèmes Linux', '2018-06', '2021-12', 'Villeurbanne', ['Administration de deux cents serveurs Debian', 'Rédaction des procédures et astreintes'], ['Linux', 'Ansible', 'Nagios', 'Python']),
      position('Data Rhône', 'Technicien réseau', '2016-02', '2018-05', 'Lyon', ['Supervision du réseau et des pare-feu'], ['Cisco', 'VMware']),
    ],
    education: [{ degree: 'Master Systèmes et réseaux', school: 'Université de Montclair', start: '2013', end: '2015' }, { degree: 'Licence Informatique', school: 'Université de Montclair', start: '2010', end: '2013' }],
    skills: { Cloud: ['AWS', 'OpenStack'], Conteneurs: ['Docker', 'Kubernetes', 'Helm'], Automatisation: ['Terraform', 'Ansible', 'GitLab CI'], Scripts: ['Python', 'Bash'], Supervision: ['Prometheus', 'Grafana'] },
    languages: [['Français', 'natif'], ['Anglais', 'B2'], ['Arabe', 'courant']], certifications: ['Certified Kubernetes Administrator (2023)'], interests: 'Escalade, photographie argentique',
  },
  solenne: {
    lang: 'fr', first: 'Solenne', last: 'Vauquelin', title: 'Cheffe de projet MOA', email: 'solenne.vauquelin@example.com',
    phone: '01 99 00 41 63', e164: '+33199004163', location: 'Paris',
    summary: 'Douze ans de pilotage de projets dans la banque et le secteur public, du cadrage à la conduite du changement.',
    positions: [
      position('Périgée Conseil', 'Cheffe de projet MOA', '2019-04', undefined, 'Paris', ["Recueil des besoins et rédaction des spécifications fonctionnelles", 'Pilotage de la recette avec six correspondants métier', 'Formation de quatre-vingts utilisateurs'], ['Jira', 'Confluence', 'SQL'], 'Banque du Ponant'),
      position('Périgée Conseil', 'Consultante AMOA', '2016-01', '2019-03', 'Paris', ['Étude de la dématérialisation des dossiers', 'Coordination de trois prestataires'], ['Microsoft Project', 'Power BI'], 'Métropole de Valdoré'),
      position('Banque Estuaire', 'Analyste fonctionnelle', '2012-09', '2015-12', 'Nantes', ['Maintien du référentiel des produits', 'Rédaction des cas de test'], ['Excel', 'Quality Center']),
    ],
    education: [{ degree: 'Master Management des systèmes d\'information', school: 'Université de Pierrefonde', start: '2010', end: '2012' }],
    skills: { Méthodes: ['Scrum', 'Kanban', 'UML', 'BPMN'], Outils: ['Jira', 'Confluence', 'Power BI', 'Microsoft Project'], Techniques: ['SQL', 'Excel'] },
    languages: [['Français', 'langue maternelle'], ['Anglais', 'courant'], ['Espagnol', 'notions']], certifications: ['PRINCE2 Foundation (2018)'], interests: 'Théâtre, randonnée',
  },
  octave: {
    lang: 'fr', first: 'Octave', last: 'de La Roncière', title: 'Data engineer', email: 'octave.laronciere@example.org',
    phone: '06.39.98.20.31', e164: '+33639982031', location: 'Toulouse',
    summary: 'Je construis des chaînes de données fiables, de la collecte à la restitution.',
    positions: [
      position('Aérodata Occitan', 'Data engineer', '2020-11', undefined, 'Toulouse', ['Conception du lac de données des essais en vol', 'Traitements Spark de deux téraoctets par jour', 'Contrôle de la qualité des données'], ['Python', 'Spark', 'Airflow', 'Snowflake']),
      position('Logistique Garona', 'Développeur décisionnel', '2018-02', '2020-10', 'Toulouse', ['Alimentation de l\'entrepôt de données', 'Tableaux de bord pour les exploitants'], ['Talend', 'SQL Server', 'Power BI']),
      position('Coopérative du Lauragais', 'Stagiaire data analyst', '2017-03', '2017-08', 'Albi', ['Analyse des ventes en magasin'], ['R', 'Excel']),
    ],
    education: [{ degree: 'Master Statistique et informatique décisionnelle', school: 'Université du Midi Bleu', start: '2015', end: '2017' }, { degree: 'Licence de mathématiques', school: 'Université du Midi Bleu', start: '2012', end: '2015' }],
    skills: { Langages: ['Python', 'SQL', 'Scala', 'R'], 'Big data': ['Spark', 'Airflow', 'Kafka', 'dbt'], 'Bases de données': ['Snowflake', 'PostgreSQL', 'SQL Server'], Restitution: ['Power BI', 'Tableau'] },
    languages: [['Français', 'langue maternelle'], ['Anglais', 'C1'], ['Italien', 'A2']], certifications: [], interests: 'Trail, contrebasse',
  },
  harriet: {
    lang: 'en', first: 'Harriet', last: 'Pemberly', title: 'Senior Frontend Developer', email: 'harriet.pemberly@example.com',
    phone: '+44 7700 900417', e164: '+447700900417', location: 'Bristol',
    summary: 'Frontend developer with nine years of experience building accessible web applications for public services.',
    positions: [
      position('Clearwick Digital', 'Senior Frontend Developer', '2020-05', undefined, 'Bristol', ['Led the rebuild of a benefits portal used by two million people', 'Introduced automated accessibility checks', 'Mentored four junior developers'], ['TypeScript', 'React', 'Next.js', 'Cypress']),
      position('Mossbank Retail', 'Frontend Developer', '2016-08', '2020-04', 'Bath', ['Built the checkout of the online shop', 'Cut page load time by forty per cent'], ['JavaScript', 'Vue.js', 'Sass']),
      position('Tern & Gull Studio', 'Junior Web Developer', '2014-09', '2016-07', 'Cardiff', ['Delivered campaign sites for charities'], ['HTML', 'CSS', 'jQuery']),
    ],
    education: [{ degree: 'BSc Computer Science', school: 'University of Westerleigh', start: '2011', end: '2014' }],
    skills: { Languages: ['TypeScript', 'JavaScript', 'HTML', 'CSS'], Frameworks: ['React', 'Next.js', 'Vue.js'], Testing: ['Cypress', 'Jest', 'Playwright'], Tools: ['Git', 'Webpack', 'Figma'] },
    languages: [['English', 'native'], ['French', 'B1']], certifications: [], interests: 'Bell ringing, sea swimming',
  },
  desmond: {
    lang: 'en', first: 'Desmond', last: 'Okaforde', title: 'Cloud Architect', email: 'desmond.okaforde@example.net',
    phone: '(212) 555-0148', e164: '+12125550148', location: 'New York',
    summary: 'Cloud architect who has moved three regulated companies to the public cloud.',
    positions: [
      position('Hallmere Financial', 'Cloud Architect', '2019-02', undefined, 'New York', ['Designed the landing zone for ninety teams', 'Negotiated the exit from two data centres'], ['Azure', 'Terraform', 'Kubernetes']),
      position('Brightlode Systems', 'Solutions Architect', '2015-06', '2019-01', 'Boston', ['Ran the cloud migration of a claims platform', 'Wrote the reference architecture for payments'], ['AWS', 'Java', 'Oracle']),
      position('Cedarfall Software', 'Software Engineer', '2010-09', '2015-05', 'Boston', ['Maintained the messaging layer of a trading system'], ['Java', 'C++', 'IBM MQ']),
    ],
    education: [{ degree: 'MSc Software Engineering', school: 'Stonebridge Institute of Technology', start: '2008', end: '2010' }, { degree: 'BSc Mathematics', school: 'Calder State University', start: '2004', end: '2008' }],
    skills: { Cloud: ['Azure', 'AWS', 'Google Cloud'], Automation: ['Terraform', 'Ansible', 'GitHub Actions'], Languages: ['Java', 'Python', 'Go', 'C++'], Platforms: ['Kubernetes', 'OpenShift', 'Kafka'] },
    languages: [['English', 'native'], ['Portuguese', 'fluent']], certifications: ['AWS Certified Solutions Architect (2021)', 'TOGAF 9 (2017)'], interests: 'Chess, baking',
  },
  ingrid: {
    lang: 'en', first: 'Ingrid', last: 'Solvaag', title: 'Machine Learning Engineer', email: 'ingrid.solvaag@example.org',
    phone: '+1 415 555 0172', e164: '+14155550172', location: 'Oslo',
    summary: 'Machine learning engineer focused on language and ranking models in production.',
    positions: [
      position('Fjordlens', 'Machine Learning Engineer', '2021-08', undefined, 'Oslo', ['Shipped a ranking model that serves forty million queries a day', 'Built the feature store and its monitoring'], ['Python', 'PyTorch', 'Kubernetes', 'MLflow']),
      position('Nordkart', 'Data Scientist', '2018-01', '2021-07', 'Bergen', ['Predicted road maintenance from sensor data', 'Taught a course on experiments'], ['Python', 'scikit-learn', 'Spark']),
    ],
    education: [{ degree: 'PhD Computational Linguistics', school: 'University of Vestvik', start: '2013', end: '2017' }, { degree: 'MSc Informatics', school: 'University of Vestvik', start: '2011', end: '2013' }],
    skills: { 'Machine learning': ['PyTorch', 'TensorFlow', 'scikit-learn', 'MLflow'], Languages: ['Python', 'Scala', 'SQL'], Infrastructure: ['Docker', 'Kubernetes', 'Airflow', 'Google Cloud'] },
    languages: [['Norwegian', 'native'], ['English', 'C2'], ['German', 'A2']], certifications: [], interests: 'Cross-country skiing',
  },
  tomasz: {
    lang: 'en', first: 'Tomasz', last: 'Wiernicki', title: 'QA Automation Engineer', email: 'tomasz.wiernicki@example.com',
    phone: '020 7946 0551', e164: '+442079460551', location: 'London',
    summary: 'Test engineer who likes short feedback loops and readable test suites.',
    positions: [
      position('Lanternfish Games', 'QA Automation Engineer', '2020-01', undefined, 'London', ['Automated the regression suite of an online game', 'Cut the release cycle from two weeks to two days'], ['Python', 'Selenium', 'Jenkins', 'Docker']),
      position('Quillmark Publishing', 'Test Analyst', '2016-03', '2019-12', 'Reading', ['Designed test plans for the subscriptions platform', 'Coordinated user acceptance testing'], ['Postman', 'SQL', 'Jira']),
      position('Otterbourne Telecom', 'Support Engineer', '2013-10', '2016-02', 'Slough', ['Second-line support for business broadband'], ['Linux', 'Bash']),
    ],
    education: [{ degree: 'BEng Telecommunications', school: 'Polytechnic of Zarnowo', start: '2009', end: '2013' }],
    skills: { Testing: ['Selenium', 'Cypress', 'Postman', 'JMeter'], Languages: ['Python', 'Java', 'SQL'], Tools: ['Jenkins', 'Docker', 'Git', 'Jira'] },
    languages: [['Polish', 'native'], ['English', 'C1']], certifications: ['ISTQB Certified Tester (2016)'], interests: 'Board games, cycling',
  },
};
