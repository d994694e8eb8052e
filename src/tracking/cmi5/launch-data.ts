/** What a cmi5 LMS has laid down for a session, read before anything is said: cmi5 10.0 and 11.0. */
import type { XapiClient } from '../lrs/client.ts';
import { statusOf } from '../lrs/http-failure.ts';
import type { Launch } from '../tracking.ts';

type Json = Record<string, unknown>;

/** What is undefined the LMS has not said. */
export interface LaunchData {
  mode?: Launch['mode'];
  /** 0…1 */
  mastery?: number | undefined;
  returnAddress?: string | undefined;
  /** `context` of every statement. */
  template?: Json;
  /** The learner wants to hear nothing until the sound is turned on. */
  isSilent?: boolean;
  /** BCP 47 tags, the most preferred first; empty where none is known. */
  languages?: readonly string[];
}

/** Rejects with `HttpFailure` where it is worth asking again. */
export async function readLaunchData(client: XapiClient): Promise<LaunchData> {
  const launch = object(await orNothing(client.readState('LMS.LaunchData'), [404]));
  // Known LMSs have none, block the resource or answer something else.
  const preferences = object(await orNothing(client.readProfile('cmi5LearnerPreferences')));
  const { launchMode, masteryScore, returnURL, contextTemplate } = launch;
  return {
    mode: MODES.find((mode) => mode === String(launchMode).toLowerCase()) ?? 'normal',
    mastery: typeof masteryScore === 'number' ? masteryScore : undefined,
    returnAddress: /^https?:/i.test(String(returnURL)) ? String(returnURL) : undefined,
    template: object(contextTemplate),
    isSilent: preferences.audioPreference === 'off',
    languages: tagsIn(preferences.languagePreference),
  };
}

/** 11.1: separated by commas. */
function tagsIn(list: unknown): string[] {
  if (typeof list !== 'string') return [];
  return list
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

const MODES = ['browse', 'review'] as const;

/** @param statuses answers that mean nothing; undefined: every answer but one that ends the session */
async function orNothing(asked: Promise<unknown>, statuses?: number[]): Promise<unknown> {
  try {
    return await asked;
  } catch (failure) {
    const status = statusOf(failure);
    if (statuses?.includes(status) ?? ![0, 401].includes(status)) return undefined;
    throw failure;
  }
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
