/** Settings after they were read, checked and filled in: later stages never ask "is it set?". */
import type { Achievement } from '../course/model/achievement.ts';
import type {
  CompletionRule,
  Funding,
  Objective,
  Picture,
  Recognition,
  Task,
} from '../course/model/model.ts';
import type { Theme } from '../course/model/theme.ts';

export interface CourseSettings {
  id: string;
  title: string;
  description: string;
  version: string;
  language: string;
  translations: string[];
  iri: string;
  licence: string | undefined;
  authors: string[];
  keywords: string[];
  completion: CompletionRule;
  theme: Theme;
  cover?: Picture | undefined;
  funding: Funding | undefined;
  recognition: Recognition;
  achievement?: Achievement | undefined;
  targets: string[];
  package: 'course' | 'module';
  /** In a Moodle course. */
  order?: 'any' | 'modules' | undefined;
  /** What mathematics stands between beside two dollars. */
  math?: 'dollars' | undefined;
  maxPackageBytes: number;
  /** Address below which linked media lie, with a slash at its end. */
  mediaBase: string | undefined;
  /** Address of the folder in which the web site lies, with a slash at its end. */
  site?: string | undefined;
  rules: Record<string, { level: 'error' | 'warning' | 'off'; reason: string | undefined }>;
}

/** What a translation of course.yaml may say. */
export interface CourseTexts {
  title?: string;
  description?: string;
  keywords?: string[];
  cover?: { alt: string };
  funding?: { statement?: string; disclaimer?: string };
  /** A translation's own site. */
  site?: string;
}

export interface ModuleSettings {
  id: string;
  title: string;
  description: string | undefined;
  image?: Picture | undefined;
  objectives: Objective[];
  hours: Record<string, number>;
  recognition: Recognition;
  task?: Task | undefined;
}

/** What a translation of module.yaml may say. */
export interface ModuleTexts {
  title?: string;
  description?: string;
  image?: { alt: string };
  objectives?: Objective[];
  task?: { title?: string; text?: string; handIn?: string; judged?: string };
}
