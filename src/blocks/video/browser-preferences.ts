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
  /** Language of captions and transcript; undefined: the first. */
  language: string | undefined;
  size: (typeof SIZES)[number];
  /** The transcript follows the video. */
  follow: boolean;
}

let current: VideoPreferences | undefined;

export function preferences(): VideoPreferences {
  current ??= preferencesOf(stored());
  return current;
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
