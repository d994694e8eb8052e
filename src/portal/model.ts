/** The portal as its pages see it: what `portal.yaml` and the texts beside it say, plain data. */
import type { Asset } from '../course/model/model.ts';
import type { Theme } from '../course/model/theme.ts';
import type { Message } from '../diagnostics/message.ts';

/** A text by the languages it was written in, the portal's own first. */
export type ByLanguage = Readonly<Record<string, string>>;

export interface Portal {
  title: ByLanguage;
  description: ByLanguage | undefined;
  /** Address of its folder, with a slash at its end. */
  address: string;
  /** BCP 47 tags, the portal's own first; undefined: those of the courses. */
  languages: readonly string[] | undefined;
  theme: Omit<Theme, 'logo'>;
  logo: Asset | undefined;
  partners: Partner[];
  funding: {
    emblem: Asset | undefined;
    statement: ByLanguage | undefined;
    disclaimer: ByLanguage | undefined;
  };
  contact: { name: string | undefined; email: string | undefined; address: string | undefined } | undefined;
  /** Where the sources of the portal lie. */
  repository: string | undefined;
  groups: Group[];
  /** For whom a course is, by its id. */
  audiences: Readonly<Record<string, ByLanguage>>;
  /** Old address of a page → new one, both relative to the portal. */
  redirects: Readonly<Record<string, string>>;
  texts: PortalText[];
  /** Every file beside portal.yaml by its path. */
  assets: Readonly<Record<string, Asset>>;
}

export interface Partner {
  name: string;
  logo: Asset | undefined;
  address: string | undefined;
  country: string | undefined;
}

/** Experts of a country who meet; one of `email` and `address` is there. */
export interface Group {
  country: string;
  name: ByLanguage;
  place: ByLanguage | undefined;
  description: ByLanguage | undefined;
  email: string | undefined;
  /** An https address. */
  address: string | undefined;
}

/** `page`: one that stands in the foot of all, such as an imprint. */
export const TEXT_KINDS = ['news', 'story', 'page'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** A text of the portal's own in one language. */
export interface PortalText {
  kind: TextKind;
  /** Last part of its address. */
  slug: string;
  language: string;
  title: string;
  summary: string | undefined;
  /** `YYYY-MM-DD` */
  date: string | undefined;
  author: string | undefined;
  country: string | undefined;
  /** Path in the folder of portal.yaml. */
  path: string;
  text: string;
}

export interface LoadedPortal {
  /** Undefined where portal.yaml cannot be used at all. */
  portal: Portal | undefined;
  /** Files are relative to the working directory. */
  messages: Message[];
}
