/** What an author says of the achievement that completing a course is, for those who award badges and credentials. */

export interface Achievement {
  /** One of `ACHIEVEMENT_TYPES`. */
  type: AchievementType | undefined;
  fields: readonly EducationField[];
  /** By the objective that they belong to, as `objective` or `module/objective`. */
  skills: Readonly<Record<string, readonly Skill[]>>;
}

/** A field of education of ISCED-F 2013. */
export interface EducationField {
  /** Two to four digits. */
  code: string;
  name: string;
}

/** A skill of ESCO. */
export interface Skill {
  name: string;
  /** Its address, `http://data.europa.eu/esco/skill/…`. */
  esco: string;
}

/** Open Badges 3.0, enumeration AchievementType: its terms, without the way to extend them. */
export const ACHIEVEMENT_TYPES = [
  'Achievement',
  'ApprenticeshipCertificate',
  'Assessment',
  'Assignment',
  'AssociateDegree',
  'Award',
  'Badge',
  'BachelorDegree',
  'Certificate',
  'CertificateOfCompletion',
  'Certification',
  'CoCurricular',
  'CommunityService',
  'Competency',
  'Course',
  'Degree',
  'Diploma',
  'DoctoralDegree',
  'Fieldwork',
  'GeneralEducationDevelopment',
  'JourneymanCertificate',
  'LearningProgram',
  'License',
  'MasterCertificate',
  'MasterDegree',
  'Membership',
  'MicroCredential',
  'ProfessionalDoctorate',
  'QualityAssuranceCredential',
  'ResearchDoctorate',
  'SecondarySchoolDiploma',
] as const;

export type AchievementType = (typeof ACHIEVEMENT_TYPES)[number];

/** The skills of one objective. */
export function skillsOf(
  achievement: Achievement | undefined,
  module: string,
  objective: string,
): readonly Skill[] {
  const skills = achievement?.skills ?? {};
  return Object.entries(skills).flatMap(([key, own]) =>
    key === objective || key === `${module}/${objective}` ? own : [],
  );
}
