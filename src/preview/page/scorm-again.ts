/** scorm-again in the page of the LMS: a script of its own, for pages that choose it. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { PageLoad } from '../../fakes/lms/wire.ts';
import type { RunTimeOfLaunch } from '../wire.ts';

declare global {
  interface Window {
    /** The object that stands in the window from then on. */
    coursewrightScormAgain?(launch: RunTimeOfLaunch): object;
  }
}

window.coursewrightScormAgain = ({ standard, server, ...launch }) => {
  const { learner, name, attempt, mode } = launch;
  const seat = { learner, name, attempt, mode };
  const request = new XMLHttpRequest();
  request.open('POST', server, false);
  request.send(JSON.stringify({ ...seat, kind: 'load' }));
  const load = JSON.parse(request.responseText) as PageLoad;
  const settings = {
    lmsCommitUrl: server,
    dataCommitFormat: 'flattened',
    requestHandler: (values: unknown) => ({ ...seat, kind: 'commit', values: texts(values) }),
    xhrResponseHandler: ({ status, responseText }: XMLHttpRequest) =>
      status === 200 && responseText === 'true'
        ? { result: true, errorCode: 0 }
        : { result: false, errorCode: 101 },
  };
  if (standard === 'scorm12') {
    const api = new Scorm12API({ ...settings, alwaysSendTotalTime: true });
    api.loadFromFlattenedJSON({
      ...load.values,
      'cmi.core.student_id': load.learner.id,
      'cmi.core.student_name': load.learner.name,
      'cmi.core.entry': load.entry,
      'cmi.core.lesson_mode': load.mode,
      'cmi.core.credit': load.credit,
    });
    return Object.assign(window, { API: api }).API;
  }
  const api = new Scorm2004API(settings);
  api.loadFromFlattenedJSON({
    ...load.values,
    'cmi.learner_id': load.learner.id,
    'cmi.learner_name': load.learner.name,
    'cmi.entry': load.entry,
    'cmi.mode': load.mode,
    'cmi.credit': load.credit,
  });
  return Object.assign(window, { API_1484_11: api }).API_1484_11;
};

/** Some of its values are numbers, and a list without entries is an object. */
function texts(values: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values as object)
      .filter(([, value]) => typeof value !== 'object')
      .map(([name, value]) => [name, String(value)]),
  );
}
