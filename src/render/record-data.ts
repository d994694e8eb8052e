/** What `record.js` carries beside its script: what the record says of the course, and its style. */
import { hoursThere } from '../course/model/ledger.ts';
import type { Course, Module } from '../course/model/model.ts';
import { toolkitIn } from '../course/model/package-toolkit.ts';
import { assetOf } from '../course/model/used-assets.ts';
import type { RecordData } from '../course/record/record-data.ts';
import { licenceOf } from '../course/text/licence.ts';
import type { PackagePlan } from '../targets/target.ts';
import type { LoadedTexts } from '../texts/index.ts';
import { formatText } from '../texts/texts.ts';
import { recordStyle } from './stylesheet.ts';
import { adaptedWords } from './toolkit.ts';

/** Credits belong to what they were given for: those of a course are not those of one of its modules. */
export function recordData({ course, module, modules }: PackagePlan, texts: LoadedTexts): RecordData {
  const own = (module ?? course).recognition;
  return {
    ...recordStyle(course.theme),
    hours: hoursThere(modules),
    authors: course.authors,
    licence: licenceOf(course.licence),
    funding: fundingOf(course),
    eqf: own.eqf ?? course.recognition.eqf,
    credits: own.credits,
    ...adaptedIn(course, modules, texts),
  };
}

/** What a partner gives out is not what the course's authors made: the record names it. */
function adaptedIn(
  course: Course,
  modules: readonly Module[],
  { texts, language }: LoadedTexts,
): Pick<RecordData, 'adapted'> {
  const items = toolkitIn(course, modules).filter(({ adapted }) => adapted !== undefined);
  if (items.length === 0) return {};
  const values = items.map((item) => [item.title, adaptedWords(item, texts, language)].join(' – '));
  return { adapted: { label: formatText(texts, language, 'adaptedResources'), values } };
}

function fundingOf(course: Course): RecordData['funding'] {
  const { funding } = course;
  if (funding === undefined) return undefined;
  const asset = assetOf(course, funding.emblem);
  return {
    statement: funding.statement,
    disclaimer: funding.disclaimer,
    emblem: asset && { src: asset.packed, data: funding.emblemData },
  };
}
