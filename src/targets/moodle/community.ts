/** The community of a course: its forums, each with its first question, and a page of rules, events and contacts. */
import type { Community, Forum } from '../../course/model/community.ts';
import type { Module } from '../../course/model/model.ts';
import { fillTemplate } from '../../tool/templates.ts';
import { type Activity, PLAIN } from './layout.ts';
import { idNumberOf, type LayoutContext, paragraphsOf } from './layout-context.ts';
import { moodleName } from './name.ts';

/** Of a module, or of the whole course: what its author asks in it, or else one without a question. */
export function forumActivities(module: Module | undefined, context: LayoutContext): Activity[] {
  const { course, tell } = context;
  if (course.community === undefined) return [];
  const own = course.community.forums.filter((forum) => forum.module === module?.id);
  if (own.length > 0) return own.map((forum) => forumActivity(forum, context));
  const title = tell('forum', { module: (module ?? course).title });
  return [
    forumActivity({ id: 'forum', title, question: '', module: module?.id, address: undefined }, context),
  ];
}

function forumActivity(
  { id, title, question, module, address }: Pick<Forum, 'id' | 'title' | 'question' | 'module' | 'address'>,
  { course }: LayoutContext,
): Activity {
  const intro = fillTemplate('moodle/paragraphs.hbs', { paragraphs: paragraphsOf(question), address });
  return {
    ...PLAIN,
    kind: 'forum',
    title: moodleName(title),
    idNumber: idNumberOf(course, module, 'forum', id),
    fields: () => ({ intro }),
  };
}

/** Undefined where there is nothing but forums. */
export function communityPage({ course, tell }: LayoutContext): Activity | undefined {
  const { community } = course;
  if (community === undefined) return undefined;
  const { intro } = community;
  const lists = listsOf(community, tell).filter(({ items }) => items.length > 0);
  if (intro === undefined && lists.length === 0) return undefined;
  const content = fillTemplate('moodle/community.hbs', { intro: intro?.text, lists });
  return {
    ...PLAIN,
    kind: 'page',
    title: tell('community'),
    idNumber: idNumberOf(course, 'community'),
    fields: () => ({ content }),
  };
}

interface Line {
  line: string;
  address: string | undefined;
  /** Of the address. */
  shown: string | undefined;
  more: string | undefined;
}

function listsOf(
  { events, rules, contacts, contribute }: Community,
  tell: LayoutContext['tell'],
): { title: string; items: Line[] }[] {
  const plain = ({ text }: { text: string }) => lineOf([text]);
  return [
    {
      title: tell('events'),
      items: events.map(({ title, date, until, time, place, address, summary }) =>
        lineOf([[date, until].filter(Boolean).join(' – '), time, title, place], address, address, summary),
      ),
    },
    { title: tell('rules'), items: rules.map(plain) },
    {
      title: tell('contacts'),
      items: contacts.map(({ name, role, email, address }) =>
        email === undefined
          ? lineOf([name, role], address, address)
          : lineOf([name, role], `mailto:${email}`, email, address),
      ),
    },
    { title: tell('contribute'), items: contribute.map(plain) },
  ];
}

function lineOf(
  parts: readonly (string | undefined)[],
  address?: string,
  shown?: string,
  more?: string,
): Line {
  return { line: parts.filter(Boolean).join(' · '), address, shown, more };
}
