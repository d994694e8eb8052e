/**
 * What an LMS hands to an xAPI package in its address. Credentials are taken out of the address before
 * anything else happens, and kept in sessionStorage for a reload of the same tab.
 */

/** An xAPI agent with exactly one identifier. */
export interface Agent {
  objectType?: 'Agent';
  name?: string;
  mbox?: string;
  mbox_sha1sum?: string;
  openid?: string;
  account?: { homePage: string; name: string };
}

export interface LaunchParameters {
  endpoint: string;
  /** The whole Authorization header; empty while `fetch` has not been asked. */
  auth: string;
  /** Gives the token, once (as in cmi5). */
  fetch: string | undefined;
  actor: Agent;
  registration: string | undefined;
  activityId: string | undefined;
  platform: string | undefined;
  /** Activity id of what the launch belongs to. */
  grouping: string | undefined;
  /** Where a launch is one session: how far it has come in this tab. */
  session?: LaunchedSession;
}

export interface LaunchedSession {
  id: string;
  /** `initialized` was said. */
  begun?: boolean;
  /** `passed` or `failed` was said. */
  judged?: boolean;
  /** `terminated` was said: nothing may follow. */
  ended?: boolean;
}

/** @param site where the package lies */
export function launchKey(site: string): string {
  return `coursewright-launch:${site}`;
}

type ReadActor = (written: unknown) => Agent | undefined;

/** The parts of the browser that are used. */
export interface Address {
  search: string;
  /** Replaces the query in the address without loading anything. */
  replace(search: string): void;
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  /** The tab's storage is shared by every package of the origin. */
  key: string;
}

/** In small letters. What a server asks for at a reload, such as a signature in the address, stays. */
const SECRETS = [
  'endpoint',
  'auth',
  'fetch',
  'actor',
  'registration',
  'activity_id',
  'activityid',
  'activity_platform',
  'accept-language',
  'grouping',
  // Rustici Engine and SCORM Cloud.
  'content_endpoint',
  'content_token',
  'externalconfiguration',
  'externalregistration',
  // ADL's xAPI Launch, and AICC.
  'xapilaunchkey',
  'xapilaunchservice',
  'aicc_sid',
  'aicc_url',
  // OAuth 2 and OpenID Connect.
  'access_token',
  'id_token',
];

/** Reads, keeps and removes the parameters; undefined when the page was opened without an LRS. */
export function takeLaunchParameters(
  address: Address,
  readActor: ReadActor = normaliseActor,
): LaunchParameters | undefined {
  const pairs = parseQuery(address.search);
  const values = new Map(pairs.map(([name, value]) => [name.toLowerCase(), value]));
  const launch = parseLaunch(values, readActor);
  if (launch !== undefined) keepLaunch(address, launch);
  const rest = pairs.filter(([name]) => !SECRETS.includes(name.toLowerCase()));
  if (rest.length < pairs.length) address.replace(writeQuery(rest));
  return launch ?? keptLaunch(address);
}

export function keepLaunch(address: Address, launch: LaunchParameters): void {
  try {
    address.storage?.setItem(address.key, JSON.stringify(launch));
  } catch {
    // Full or forbidden: a reload will then find no LRS and say so.
  }
}

/** Of an earlier opening in this tab. */
export function keptLaunch(address: Pick<Address, 'storage' | 'key'>): LaunchParameters | undefined {
  try {
    const kept = address.storage?.getItem(address.key) ?? null;
    return kept === null ? undefined : (JSON.parse(kept) as LaunchParameters);
  } catch {
    return undefined;
  }
}

function parseLaunch(values: Map<string, string>, readActor: ReadActor): LaunchParameters | undefined {
  const endpoint = values.get('endpoint') ?? '';
  const auth = values.get('auth') ?? '';
  const fetch = values.get('fetch');
  const actor = parseActor(values.get('actor') ?? '', readActor);
  if (!/^https?:\/\//i.test(endpoint) || (auth === '' && !fetch) || actor === undefined) return undefined;
  return {
    endpoint,
    auth: auth === '' ? '' : authorization(auth),
    fetch: fetch || undefined,
    actor,
    registration: matching(UUID, values.get('registration')),
    activityId: matching(IRI, values.get('activity_id') || values.get('activityid')),
    platform: values.get('activity_platform') || undefined,
    grouping: matching(IRI, values.get('grouping')),
  };
}

/** An LRS refuses every statement that carries a registration or an activity id of another form. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/i;

function matching(form: RegExp, value: string | undefined): string | undefined {
  return value !== undefined && form.test(value) ? value : undefined;
}

/** Moodle passes `Basic …`, others the bare base64; a `+` of it may have come as a blank. */
export function authorization(auth: string): string {
  const [, scheme, token] = /^(Basic|Bearer)\s+(.*)$/is.exec(auth.trim()) ?? [];
  return `${scheme ?? 'Basic'} ${(token ?? auth.trim()).replace(/\s/g, '+')}`;
}

function parseActor(json: string, readActor: ReadActor): Agent | undefined {
  try {
    return readActor(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** Takes the first of what TinCan 0.95 wrote as arrays, and its names of an account's parts. */
export function normaliseActor(written: unknown): Agent | undefined {
  const actor = record(written);
  const name = text(actor.name);
  const identifier = identify(actor);
  if (identifier === undefined) return undefined;
  return { objectType: 'Agent', ...(name === undefined ? {} : { name }), ...identifier };
}

function identify(actor: Record<string, unknown>): Agent | undefined {
  const account = record(actor.account);
  const homePage = text(account.homePage ?? account.accountServiceHomePage);
  const accountName = text(account.name ?? account.accountName);
  if (homePage !== undefined && accountName !== undefined)
    return { account: { homePage, name: accountName } };
  const mbox = text(actor.mbox)?.replace(/\s/g, '+');
  if (mbox !== undefined) return { mbox: mbox.startsWith('mailto:') ? mbox : `mailto:${mbox}` };
  const sum = text(actor.mbox_sha1sum);
  if (sum !== undefined) return { mbox_sha1sum: sum };
  const openid = text(actor.openid);
  return openid === undefined ? undefined : { openid };
}

/** The one identifier of an agent, as text. */
export function agentKey({ mbox, mbox_sha1sum, openid, account }: Agent): string {
  return mbox ?? mbox_sha1sum ?? openid ?? `${account?.homePage}|${account?.name}`;
}

function record(value: unknown): Record<string, unknown> {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

function parseQuery(search: string): [string, string][] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0
        ? [decode(pair), '']
        : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
    });
}

function decode(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function writeQuery(pairs: [string, string][]): string {
  const query = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return query.length === 0 ? '' : `?${query.join('&')}`;
}
