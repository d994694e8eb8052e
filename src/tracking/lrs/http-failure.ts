/** How a request to an LRS fails. */

/** Every answer but one that is understood, and no answer at all. */
export class HttpFailure extends Error {
  /** 0: no answer. 2xx: an answer that is none, such as a log-in page. */
  readonly status: number;
  /** Milliseconds that the server asks to wait, or undefined. */
  readonly retryAfter: number | undefined;

  constructor(status: number, retryAfter?: number) {
    super(status === 0 ? 'no answer' : `HTTP ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** This LRS has no such resource: it is not asked again in this visit. */
export class NoResource extends HttpFailure {}

export function statusOf(failure: unknown): number {
  return failure instanceof HttpFailure ? failure.status : 0;
}

/** Answers to what a request says, not to who says it or when. 409: "this id is stored already". */
const ABOUT_CONTENT = [400, 409, 413, 422];

export function isAboutContent(failure: unknown): boolean {
  return ABOUT_CONTENT.includes(statusOf(failure));
}

/** IEEE 9274.1.1 has 412 for a condition that does not hold; some LRSs say 409 where one is missing. */
export function isConflict(failure: unknown): boolean {
  return [409, 412].includes(statusOf(failure));
}
