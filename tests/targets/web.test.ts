/** What a site holds beside its page: the app, the link's picture, and what its service worker knows of it. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/course/model/model.ts';
import { securityPolicy } from '../../src/render/security-policy.ts';
import { targets } from '../../src/targets/index.ts';
import { planPackages } from '../../src/targets/plan.ts';
import type { MarkedFile, PackagePlan, Target } from '../../src/targets/target.ts';
import { partOf } from '../../src/targets/web/browser-ranges.ts';
import { web } from '../../src/targets/web/index.ts';
import type { SiteData } from '../../src/targets/web/site-data.ts';
import { assetOf, courseOf, lessonOf, moduleOf } from '../support/course.ts';

const NASTY = 'A & B <c> "d" ]]> </script> 日本 😀';

function planOf(course: Course): PackagePlan {
  const [plan] = planPackages(course);
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

function textOf(files: ReturnType<typeof web.files>, path: string): string {
  const file = files.find((one) => one.path === path);
  return file !== undefined && 'content' in file ? String(file.content) : '';
}

const marked = (path: string, bytes = 1, mark = 'a1'): MarkedFile => ({ path, address: path, bytes, mark });

/** What the worker reads of its own file. */
function siteData(files: MarkedFile[], course = courseOf()): SiteData {
  const script = textOf(web.seal?.(planOf(course), files) ?? [], 'sw.js');
  const self: { coursewrightSite?: SiteData } = {};
  runInNewContext(script.split('\n')[0] ?? '', { self });
  return JSON.parse(JSON.stringify(self.coursewrightSite)) as SiteData;
}

it('is an app by its address, in the colours of the course, with any text', () => {
  const plan = planOf(
    courseOf({ title: NASTY, description: NASTY, theme: { brand: 'teal', logo: undefined } }),
  );
  const files = web.files(plan, []);
  const manifest = JSON.parse(textOf(files, 'site.webmanifest')) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    name: NASTY,
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
  });
  expect(manifest).not.toHaveProperty('id');
  const icon = textOf(files, 'app-icon.svg');
  expect(icon).toContain(String(manifest.theme_color));
  expect(JSON.stringify(manifest.icons)).toContain('app-icon.svg');
});

it('alone may run a worker and be an app', () => {
  const allowed = Object.values<Target>(targets).filter((target) =>
    /worker-src 'self'; manifest-src 'self'$/.test(securityPolicy([], target)),
  );
  expect(allowed).toEqual([web]);
});

describe('a link to it', () => {
  const logo = { 'assets/logo.png': assetOf('assets/logo.png') };
  const theme = { brand: '#1d5a8f', logo: 'assets/logo.png' };
  const properties = (course: Course) =>
    Object.fromEntries(
      (web.head?.(planOf(course)).properties ?? []).map(({ property, content }) => [property, content]),
    );

  it('shows title and description, and no address that nobody gave', () => {
    expect(properties(courseOf({ assets: logo, theme }))).toEqual({
      'og:type': 'website',
      'og:title': 'A sample course',
      'og:description': expect.any(String),
    });
  });

  it('shows the logo where the course says where it lies', () => {
    const site = 'https://learn.example.org/sample/';
    const shown = properties(courseOf({ assets: logo, theme, site }));
    expect(shown['og:url']).toBe(site);
    expect(shown['og:image']).toBe(`${site}${logo['assets/logo.png'].packed}`);
  });

  it('shows no logo that nobody draws', () => {
    const assets = { 'assets/logo.svg': assetOf('assets/logo.svg') };
    const site = 'https://learn.example.org/sample/';
    const course = courseOf({ assets, theme: { ...theme, logo: 'assets/logo.svg' }, site });
    expect(properties(course)).not.toHaveProperty('og:image');
  });

  it('of a module says nothing of the course’s address', () => {
    const modules = [moduleOf({ lessons: [lessonOf()] })];
    const course = courseOf({ modules, packaging: 'module', site: 'https://learn.example.org/sample/' });
    expect(properties(course)).not.toHaveProperty('og:url');
  });
});

describe('the service worker', () => {
  it('keeps the page and small pictures at every visit, and what is large when it is asked for', () => {
    const files = [
      marked('index.html'),
      marked('files/a.png', 9_000_000),
      marked('files/a.mp4'),
      marked('files/a.pdf'),
    ];
    const { core, media } = siteData(files);
    expect(core.map(([address]) => address)).toEqual(['index.html', 'files/a.png']);
    expect(media.map(([address]) => address)).toEqual(['files/a.mp4', 'files/a.pdf']);
    const many = siteData([...files, marked('files/b.png', 2_000_000)]);
    expect(many.core.map(([address]) => address)).toEqual(['index.html']);
    expect(many.media).toHaveLength(4);
  });

  it('has another release where any file differs, also one that is not kept', () => {
    const before = [marked('index.html'), marked('files/a.mp4')];
    const after = [marked('index.html'), marked('files/a.mp4', 1, 'b2')];
    expect(siteData(before).release).toBe(siteData([...before]).release);
    expect(siteData(after).release).not.toBe(siteData(before).release);
  });

  it('says under which course the work is kept, as a released site is known by', () => {
    const course = courseOf({ id: 'a-course' });
    const script = textOf(web.seal?.(planOf(course), []) ?? [], 'sw.js');
    expect(web.released.pattern.exec(script)?.[1]).toBe('a-course');
    expect(web.released.of(planOf(course))).toBe('a-course');
  });
});

describe('a part of a kept file', () => {
  const whole = () => new Response('0123456789', { headers: { 'content-type': 'video/mp4' } });

  it.each([
    ['bytes=0-', '0123456789', 'bytes 0-9/10'],
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('%s is %s', async (range, text, told) => {
    const part = await partOf(whole(), range);
    expect([part.status, await part.text()]).toEqual([206, text]);
    expect(part.headers.get('content-range')).toBe(told);
    expect(part.headers.get('content-length')).toBe(String(text.length));
    expect(part.headers.get('content-type')).toBe('video/mp4');
  });

  it.each(['bytes=10-', 'bytes=-0'])('%s ends before it begins', async (range) => {
    const part = await partOf(whole(), range);
    expect([part.status, part.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });

  it.each(['bytes=0-1,3-4', 'bytes=-', 'bytes=4-2', 'lines=0-1', ''])(
    '%s is answered with the whole',
    async (range) => {
      const part = await partOf(whole(), range);
      expect([part.status, await part.text()]).toEqual([200, '0123456789']);
    },
  );
});
