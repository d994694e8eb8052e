/** The rules that loading itself upholds; their messages are raised while files are read. */
import { rule } from '../diagnostics/rule-entry.ts';

export const LOAD_RULES = [
  rule(
    'settings-valid',
    'course.yaml, module.yaml, videos.yaml, glossary.yaml, toolkit.yaml, community.yaml and portal.yaml are YAML with known keys and sound values.',
  ),
  rule('settings-file-known', 'A YAML file beside lessons has a name that is read.', 'warning'),
  rule(
    'front-matter-valid',
    'The front matter of a lesson or a session is YAML with known keys and sound values.',
  ),
  rule(
    'front-matter-keys-known',
    'The front matter of a lesson or a session holds no keys of other tools.',
    'warning',
  ),
  rule('value-whole', 'No value of a settings file loses its end to a comment of YAML.', 'warning'),
  rule('file-readable', 'Every file of the course can be read.'),
  rule(
    'text-is-text',
    'Lessons, settings, captions and transcripts are text, not binary, without control characters.',
  ),
  rule('text-is-utf8', 'Lessons, settings, captions and transcripts are saved as UTF-8.'),
  rule('text-size', 'A lesson has at most 10 MB.'),
  rule('file-name-case-unique', 'No two files differ only in upper and lower case.'),
  rule('asset-exists', 'A file that is referred to is there.'),
  rule('asset-inside-course', 'A file that is referred to lies inside the course folder, links included.'),
  rule('asset-name-safe', 'No file has an extension that a web server runs or refuses.'),
  rule('image-readable', 'The size of an image can be read.', 'warning'),
  rule('course-has-lessons', 'A course has at least one lesson.'),
  rule('module-has-lessons', 'A module has at least one lesson.'),
  rule('readme-is-lesson', 'A README beside lessons is named as the lesson that it is.', 'warning'),
  rule('order-by-name', 'Lessons stand in the order of their names, not in that of a SUMMARY.md.', 'warning'),
  rule(
    'lesson-in-module',
    'A lesson stands directly in the folder of its module, and the plan of a session in its folder `sessions`.',
  ),
  rule('id-derivable', 'An id is written, or can be derived from a name.'),
  rule('course-id-unique', 'No two courses have one id or one iri.'),
  rule(
    'video-address-plain',
    'The address of a video holds nothing that is left out, and nothing that looks misspelt.',
    'warning',
  ),
  rule('glossary-term-unique', 'No two terms of the glossary have a form in common.'),
  rule('glossary-translated', 'Every term of the glossary is translated.', 'warning'),
  rule('toolkit-translated', 'Every item of the toolkit is translated.', 'warning'),
  rule('community-translated', 'Every text of the community is translated.', 'warning'),
  rule('forum-name-unique', 'No two forums of the community have one name.'),
  rule('module-known', 'A module that the toolkit or the community names is there.'),
  rule('translation-listed', 'A folder under i18n is listed in `translations`.', 'warning'),
  rule('translation-has-source', 'A translated file has a source of the same name.'),
];
