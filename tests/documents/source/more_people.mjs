// More invented people, with longer careers: for layouts that fill a page or two. The same rules as in people.mjs.
import { position } from './people.mjs';

export const morePeople = {
  clarisse: {
    lang: 'fr', first: 'Clarisse', last: 'Aubrémont', title: 'Architecte logiciel .NET', email: 'clarisse.aubremont@example.net',
    phone: '06 39 98 71 30', e164: '+33639987130', location: 'Lille',
    summary: "Architecte logiciel issue du développement, je conçois des systèmes que les équipes peuvent faire évoluer sans moi. J'aime autant simplifier un modèle que relire du code.",
    positions: [
      position('Brasserie Norlys', 'Architecte logiciel .NET', '2022-02', undefined, 'Lille', ['Découpage du progiciel de commande en huit services', "Définition des normes de développement de l'entreprise", 'Accompagnement de quatre équipes sur les tests automatisés', "Choix et mise en place de l'observabilité"], ['C#', '.NET', 'RabbitMQ', 'Azure']),
      position('Textiles Hauvert', 'Lead développeur .NET', '2018-05', '2022-01', 'Roubaix', ['Encadrement technique de cinq développeurs', 'Reprise de la gestion des stocks en temps réel', 'Réduction des temps de réponse par trois'], ['C#', 'ASP.NET', 'SQL Server', 'Angular']),
      position('Logivia', 'Développeuse .NET', '2014-09', '2018-04', 'Lille', ["Développement du portail des transporteurs", 'Intégration des échanges de données avec les douanes'], ['C#', 'WCF', 'SQL Server']),
      position('Caisse mutuelle de Flandre', 'Analyste programmeuse', '2011-10', '2014-08', 'Dunkerque', ['Maintenance des états réglementaires', 'Automatisation des contrôles de fin de mois'], ['VB.NET', 'Access']),
    ],
    education: [{ degree: 'Diplôme d\'ingénieur en génie logiciel', school: 'École polytechnique de Wervicq', start: '2008', end: '2011' }, { degree: 'DUT Informatique', school: 'IUT de Bailleul', start: '2006', end: '2008' }],
    skills: { Langages: ['C#', 'TypeScript', 'SQL', 'F#'], Frameworks: ['.NET', 'ASP.NET', 'Angular', 'Entity Framework'], Infrastructure: ['Azure', 'Docker', 'RabbitMQ'], Méthodes: ['Domain-Driven Design', 'Scrum', 'UML'] },
    languages: [['Français', 'langue maternelle'], ['Anglais', 'C1'], ['Néerlandais', 'B1']], certifications: ['Microsoft Certified: Azure Solutions Architect Expert (2022)'], interests: 'Orgue, jardinage, course à pied',
  },
  yannick: {
    lang: 'fr', first: 'Yannick', last: 'Tossavi', title: 'Ingénieur cybersécurité', email: 'y.tossavi@example.org',
    phone: '+33 6 39 98 04 88', e164: '+33639980488', location: 'Rennes',
    summary: "Ingénieur cybersécurité, je passe de l'audit à la remédiation. Habitué aux environnements industriels et aux contraintes de disponibilité.",
    positions: [
      position('Armor Défense Systèmes', 'Ingénieur cybersécurité', '2021-09', undefined, 'Rennes', ["Pilotage du centre de supervision de la sécurité", 'Analyse de risques de douze projets', "Réponse aux incidents et retour d'expérience"], ['Splunk', 'Wireshark', 'Python']),
      position('Kerosec', 'Auditeur sécurité', '2018-03', '2021-08', 'Rennes', ["Tests d'intrusion internes et externes", "Audits de configuration et de code", 'Rédaction et restitution des rapports'], ['Metasploit', 'Burp Suite', 'Nessus']),
      position('Hôpital du Val Fleuri', 'Administrateur réseaux et sécurité', '2015-01', '2018-02', 'Vannes', ['Segmentation du réseau biomédical', 'Gestion des pare-feu et des accès distants'], ['Fortinet', 'Active Directory']),
      position('Oriflux', 'Technicien systèmes', '2012-11', '2014-12', 'Lorient', ['Support aux utilisateurs de six sites'], ['Windows Server', 'VMware']),
    ],
    education: [{ degree: 'Mastère spécialisé Cybersécurité', school: 'Institut supérieur de Brocéliande', start: '2014', end: '2015' }, { degree: 'Licence professionnelle Réseaux', school: 'Université de Cornouaille', start: '2011', end: '2012' }],
    skills: { Audit: ['Metasploit', 'Burp Suite', 'Nessus', 'Nmap'], Supervision: ['Splunk', 'Wireshark', 'Elasticsearch'], Systèmes: ['Linux', 'Windows Server', 'Active Directory'], Scripts: ['Python', 'PowerShell', 'Bash'] },
    languages: [['Français', 'natif'], ['Anglais', 'B2'], ['Espagnol', 'A2']], certifications: ['CEH (2019)', 'ISO 27001 Lead Implementer (2022)'], interests: 'Judo, lutherie',
  },
  priya: {
    lang: 'en', first: 'Priya', last: 'Ramanathan', title: 'Senior Data Analyst', email: 'priya.ramanathan@example.com',
    phone: '+44 7700 900862', e164: '+447700900862', location: 'Manchester',
    summary: 'Data analyst with a background in public health. I turn messy operational data into decisions that people on the ground can act on.',
    positions: [
      position('Northwold Energy', 'Senior Data Analyst', '2021-04', undefined, 'Manchester', ['Own the demand forecast used by the trading desk', 'Built the self-service reporting layer for six teams', 'Mentor two analysts and run the weekly data clinic'], ['Snowflake', 'dbt', 'Python', 'Looker']),
      position('Pellworth Logistics', 'Data Analyst', '2017-11', '2021-03', 'Leeds', ['Modelled delivery delays and their causes', 'Moved forty spreadsheets into one governed model', 'Presented monthly findings to the board'], ['SQL Server', 'Power BI', 'R']),
      position('Hartmoor Clinical Trust', 'Information Analyst', '2014-06', '2017-10', 'Sheffield', ['Produced statutory returns on waiting times', 'Designed a dashboard for emergency admissions'], ['SQL', 'Excel', 'Tableau']),
      position('Quayside Surveys', 'Research Assistant', '2012-09', '2014-05', 'Hull', ['Cleaned and weighted survey responses'], ['SPSS', 'Excel']),
    ],
    education: [{ degree: 'MSc Statistics', school: 'University of Ravensmoor', start: '2011', end: '2012' }, { degree: 'BSc Mathematics', school: 'Thornbury University', start: '2008', end: '2011' }],
    skills: { Analysis: ['Python', 'R', 'SQL', 'Excel'], Warehousing: ['Snowflake', 'dbt', 'BigQuery'], Reporting: ['Power BI', 'Tableau', 'Looker'], Practices: ['Git', 'Agile', 'A/B Testing'] },
    languages: [['English', 'native'], ['Tamil', 'native'], ['French', 'B1']], certifications: ['Microsoft Certified: Power BI Data Analyst Associate (2020)'], interests: 'Bouldering, choral singing',
  },
  gareth: {
    lang: 'en', first: 'Gareth', last: 'Llewellin', title: 'Embedded Software Engineer', email: 'gareth.llewellin@example.org',
    phone: '+44 7700 900135', e164: '+447700900135', location: 'Cambridge',
    summary: 'Embedded engineer who has taken four products from breadboard to certification. Comfortable with a soldering iron and a profiler.',
    positions: [
      position('Skylark Instruments', 'Embedded Software Engineer', '2020-07', undefined, 'Cambridge', ['Wrote the firmware of a portable spectrometer', 'Halved power consumption in standby', 'Set up hardware in the loop tests for every merge'], ['C', 'C++', 'FreeRTOS', 'Zephyr']),
      position('Brackendale Motors', 'Firmware Engineer', '2016-10', '2020-06', 'Coventry', ['Developed the battery management of an electric van', 'Led the functional safety review'], ['C', 'CAN', 'MATLAB']),
      position('Ockbrook Audio', 'Software Engineer', '2013-02', '2016-09', 'Derby', ['Implemented a wireless audio stack', 'Maintained the Linux board support package'], ['C++', 'Linux', 'Yocto']),
      position('Greyfriars Controls', 'Graduate Engineer', '2010-09', '2013-01', 'Nottingham', ['Tested and documented programmable controllers'], ['Python', 'LabVIEW']),
    ],
    education: [{ degree: 'MEng Electronic Engineering', school: 'University of Eastmarch', start: '2006', end: '2010' }],
    skills: { Languages: ['C', 'C++', 'Python', 'Rust'], 'Real-time systems': ['FreeRTOS', 'Zephyr', 'Embedded Linux'], Tools: ['Git', 'CMake', 'Jenkins', 'MATLAB'], Protocols: ['CAN', 'SPI', 'Bluetooth'] },
    languages: [['English', 'native'], ['Welsh', 'fluent'], ['German', 'A2']], certifications: [], interests: 'Hill walking, model railways',
  },
};
