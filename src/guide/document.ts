/** What a writer of pages or of Word files gets: one tree, made once, that both of them walk. */
import type { Element, ElementContent } from 'hast';

export interface GuideDocument {
  /** Of its files, without their endings. */
  name: string;
  title: string;
  /** What stands at the head of each sheet of paper: title of the course and its version. */
  running: string;
  /** BCP 47 tag. */
  language: string;
  authors: readonly string[];
  body: ElementContent[];
  /** By the `src` of the images in the body. */
  pictures: Pictures;
}

export type Pictures = ReadonlyMap<string, GuidePicture>;

export interface GuidePicture {
  bytes: Uint8Array;
  /** Of its file name, in small letters, without a dot. */
  extension: string;
  /** CSS pixels; undefined where the file does not say. */
  width: number | undefined;
  height: number | undefined;
}

export function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}
