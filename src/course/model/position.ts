/** 1-based, as editors count. */
export interface Position {
  line: number;
  column: number;
}
