/** Why a picture or a download is not what its name promises: plain data, so that rules need no disk. */
export type FileFault =
  | 'empty'
  /** The note that Git LFS keeps in the place of a file. */
  | 'git-lfs'
  /** A web page, as when a download asked to sign in first. */
  | 'page'
  /** It ends before its end. */
  | 'truncated'
  /** Nothing of its kind. */
  | 'other';
