/** What whoever reads `videos.yaml` knows of the course around it. */
export interface VideoSettingsContext {
  /** Path in the course folder of a file written in the settings; reports where there is none. */
  find(written: string, at: PropertyKey[]): string;
  /** Seconds that a file lasts, where it could be measured. */
  lengthOf(path: string): number | undefined;
  problem(at: PropertyKey[], reason: string): void;
  /** The same of an address of which something was left out, or looks misspelt. */
  warn(at: PropertyKey[], reason: string): void;
}
