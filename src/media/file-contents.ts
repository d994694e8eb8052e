/**
 * Contents of small files as they were when a build began, by the absolute path that they are read from. What is not
 * among them is read from disk.
 */
export type FileContents = ReadonlyMap<string, Buffer>;

export const NO_CONTENTS: FileContents = new Map();

/** Bytes up to which a file is read whole, once: thousands of pictures cost more to open than to hold. */
export const SMALL_BYTES = 256 * 1024;
