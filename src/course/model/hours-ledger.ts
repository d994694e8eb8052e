/** The ledger of hours as data: what each module promises, and what of it is there. All lengths are minutes. */

/** Where counted minutes come from. */
export type HoursSource = 'lessons' | 'films' | 'assessments' | 'sessions';

export interface HoursLine {
  /** As `module.yaml` names it, e.g. `online`. */
  mode: string;
  planned: number;
  counted: number;
  /** What was counted, with how many of each; empty where there is nothing. */
  from: { source: HoursSource; count: number; minutes: number }[];
}

export interface ModuleHours {
  id: string;
  title: string;
  lines: HoursLine[];
  /** Lessons that do not say how long they take. */
  unsaid: number;
  /** How long the texts of its lessons take to read, and their films to watch. */
  reading: number;
  watching: number;
}

export interface HoursLedger {
  course: string;
  title: string;
  modules: ModuleHours[];
  /** Of all modules together. */
  total: HoursLine[];
}
