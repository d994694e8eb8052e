/** Who may open a course: enough to see that learners are kept apart. */
export interface Learner {
  id: string;
  /** As an author reads it, and as an LRS is told. */
  title: string;
  /** As SCORM has it: family name first. */
  name: string;
}

export const LEARNERS: readonly [Learner, ...Learner[]] = [
  { id: 'ada', title: 'Ada Lovelace', name: 'Lovelace, Ada' },
  { id: 'alan', title: 'Alan Turing', name: 'Turing, Alan' },
];
