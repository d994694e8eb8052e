/** What a standard limits beside the saved state. */
export interface Limits {
  /** Characters of the title in its manifest. */
  title?: number;
  /** Options of a question that it has names for. */
  options?: number;
}
