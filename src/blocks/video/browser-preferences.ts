/** How this browser plays videos: kept per browser, for every video of the site alike. */
const KEY = 'coursewright:video';

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;
/** Steps of the captions' size. */
export const SIZES = ['Small', 'Normal', 'Large', 'Huge'] as const;

export interface VideoPreferences {
  speed: number;
  /** 0.05…1; to be mute is not kept. */
  volume: number;
  /** Captions are shown where there are any. */
  captions: boolean;
  /** Language of captions and transcript; undefined: none was chosen. */
  language: string | undefined;
  size: (typeof SIZES)[number];
  /** The transcript follows the video. */
  follow: boolean;
}

declare global {
  interface Window {
    /** Languages that the LMS knows the learner to prefer, the first one most: BCP 47 tags. */
    coursewrightLanguages?: readonly string[];
  }
}

let current: VideoPreferences | undefined;

export function preferences(): VideoPreferences {
  current ??= preferencesOf(stored());
  return current;
}

/** Of captions or transcripts: in the language that was chosen here, or else one that the LMS names; or the first. */
export function preferred<T>(all: readonly T[], languageOf: (one: T) => string): T | undefined {
  const chosen = preferences().language;
  const wanted = [...(chosen === undefined ? [] : [chosen]), ...(window.coursewrightLanguages ?? [])];
  const whole = wanted.map((tag) => all.find((one) => languageOf(one).toLowerCase() === tag.toLowerCase()));
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  const similar = wanted.map((tag) => all.find((one) => base(languageOf(one)) === base(tag)));
  return wanted.flatMap((_, index) => whole[index] ?? similar[index] ?? [])[0] ?? all[0];
}

/** In a frame without storage it holds until the page is left. */
export function prefer(choice: Partial<Record<keyof VideoPreferences, unknown>>): void {
  current = preferencesOf({ ...preferences(), ...choice });
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    return;
  }
}

/** Whatever was kept, by whichever release: what is no choice becomes the player's own. */
function preferencesOf(kept: Partial<Record<keyof VideoPreferences, unknown>>): VideoPreferences {
  const { volume, language } = kept;
  return {
    speed: SPEEDS.find((speed) => speed === kept.speed) ?? 1,
    volume: typeof volume === 'number' && volume >= 0.05 && volume <= 1 ? volume : 1,
    captions: kept.captions !== false,
    language: typeof language === 'string' ? language : undefined,
    size: SIZES.find((size) => size === kept.size) ?? 'Normal',
    follow: kept.follow !== false,
  };
}

function stored(): object {
  try {
    // Whatever else was kept has none of the settings.
    return Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}
