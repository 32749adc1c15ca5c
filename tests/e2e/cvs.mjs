// Three invented people, in the words of French CVs: one fits the tender of the test, one in part, one not at all.
export const cvs = {
  'claire-moreau.txt': `Claire MOREAU
Développeuse Java / Spring confirmée
Lyon (69003) - 06 12 34 56 78 - claire.moreau@exemple.fr

EXPÉRIENCE PROFESSIONNELLE

Développeuse Java senior - Assurances du Rhône - Lyon
Janvier 2020 - Aujourd'hui
Refonte du portail des sinistres en microservices.
Environnement technique : Java, Spring Boot, Kafka, PostgreSQL, Docker, Kubernetes

Développeuse Java - Banque des Alpes - Grenoble
Mars 2016 - Décembre 2019
API REST de gestion des comptes.
Environnement technique : Java, Spring, Hibernate, Oracle, Jenkins

FORMATION
2015 : Diplôme d'ingénieur en informatique, INSA Lyon

COMPÉTENCES
Java, Spring Boot, Kafka, PostgreSQL, Docker, Kubernetes, Git

LANGUES
Français : langue maternelle
Anglais : C1
`,
  'hugo-petit.txt': `Hugo PETIT
Développeur Java
Paris - 07 11 22 33 44 - hugo.petit@exemple.fr

EXPÉRIENCE PROFESSIONNELLE

Développeur Java - Logiciels du Centre - Paris
Septembre 2023 - Aujourd'hui
Maintenance d'un progiciel de comptabilité.
Environnement technique : Java, Maven, MySQL

FORMATION
2023 : Master informatique, Université de Lille

COMPÉTENCES
Java, Maven, MySQL, Git

LANGUES
Anglais : B1
`,
  'nadia-benali.txt': `Nadia BENALI
Graphiste et directrice artistique
Nantes - nadia.benali@exemple.fr

EXPÉRIENCE PROFESSIONNELLE

Directrice artistique - Agence Couleurs - Nantes
2014 - 2024
Identités visuelles, affiches, catalogues.

COMPÉTENCES
Photoshop, Illustrator, InDesign

LANGUES
Espagnol : courant
`,
};

export const tender = {
  title: 'Développeur Java Spring Boot confirmé',
  client_name: 'Mutuelle du Sud-Est',
  description: 'Renfort de l\'équipe qui refond le système de gestion des sinistres en microservices Java et Kafka.',
  status: 'open',
  location: 'Lyon',
  remote_work: false,
  required_consultants: 1,
  experience_years: 5,
  skills: [
    { name: 'Java', importance: 'required', proficiency_level: 'advanced' },
    { name: 'Spring Boot', importance: 'required' },
    { name: 'Kafka', importance: 'preferred' },
    { name: 'Kubernetes', importance: 'nice_to_have' },
  ],
};
