/** The packages cannot be written, through no fault of the course: told in one sentence, exit code 2. */
export class OutputError extends Error {
  override name = 'OutputError';
}

/** Turns what the system said about a path into a sentence; anything else stays a bug and is thrown on. */
export function outputError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const sentence = typeof code === 'string' ? SENTENCES[code] : undefined;
  if (sentence === undefined || error instanceof OutputError) return error;
  return new OutputError(sentence.replace('{path}', path), { cause: error });
}

const SENTENCES: Record<string, string> = {
  ENOSPC:
    'The disk is full: "{path}" could not be written. Free some space, or choose another folder with --out.',
  EDQUOT:
    'Your disk quota is used up: "{path}" could not be written. Free some space, or choose another folder with --out.',
  EFBIG: 'The file system takes no file as large as "{path}". Choose a folder on another disk with --out.',
  EACCES: '"{path}" may not be written by you. Change its permissions, or choose another folder with --out.',
  EPERM: '"{path}" may not be written by you. Change its permissions, or choose another folder with --out.',
  EROFS: '"{path}" lies on a disk that can only be read. Choose another folder with --out.',
  ENOENT: '"{path}" cannot be made there. Choose another folder with --out.',
  EEXIST: '"{path}" is a file, where a folder is needed. Remove it, or choose another folder with --out.',
  ENOTDIR:
    'A part of "{path}" is a file, where a folder is needed. Remove it, or choose another folder with --out.',
  EISDIR:
    '"{path}" is a folder, where a package is to be written. Remove it, or choose another folder with --out.',
  EBUSY: '"{path}" is in use by another program. Close it there, and build again.',
  ENAMETOOLONG: 'The name "{path}" is too long for this disk. Choose a shorter folder with --out.',
  EIO: 'The disk reported an error while "{path}" was written. Choose another folder with --out.',
};

/** Of a file of the course that is not what it was when it was first read. */
export function changedError(from: string): OutputError {
  return new OutputError(`"${from}" was changed while it was packed. Build again when it is finished.`);
}
