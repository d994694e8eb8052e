/** The table of rules that the check stage runs. */
import type { Rule } from './rule.ts';
import { anchorExists } from './rules/anchor-exists.ts';
import { assetExists } from './rules/asset-exists.ts';
import { assetInsideCourse } from './rules/asset-inside-course.ts';
import { captionsAlike } from './rules/captions-alike.ts';
import { captionsCoverVideo } from './rules/captions-cover-video.ts';
import { captionsDoNotOverlap } from './rules/captions-do-not-overlap.ts';
import { captionsEndAfterStart } from './rules/captions-end-after-start.ts';
import { captionsInOrder } from './rules/captions-in-order.ts';
import { captionsLineLength } from './rules/captions-line-length.ts';
import { captionsPlain } from './rules/captions-plain.ts';
import { captionsPresent } from './rules/captions-present.ts';
import { captionsReadable } from './rules/captions-readable.ts';
import { captionsSize } from './rules/captions-size.ts';
import { captionsTimeOnScreen } from './rules/captions-time-on-screen.ts';
import { captionsTimeToRead } from './rules/captions-time-to-read.ts';
import { captionsTwoLines } from './rules/captions-two-lines.ts';
import { captionsWithinVideo } from './rules/captions-within-video.ts';
import { choiceHasCorrectAnswer } from './rules/choice-has-correct-answer.ts';
import { choiceHasOptions } from './rules/choice-has-options.ts';
import { choiceHasWrongOption } from './rules/choice-has-wrong-option.ts';
import { choiceOptionUnique } from './rules/choice-option-unique.ts';
import { choiceWithin36Options } from './rules/choice-within-36-options.ts';
import { completionClear } from './rules/completion-clear.ts';
import { completionReachable } from './rules/completion-reachable.ts';
import { eventToCome } from './rules/event-to-come.ts';
import { fileNameCase } from './rules/file-name-case.ts';
import { fileWhole } from './rules/file-whole.ts';
import { glossaryPlain } from './rules/glossary-plain.ts';
import { glossaryTermUsed } from './rules/glossary-term-used.ts';
import { headingLevels } from './rules/heading-levels.ts';
import { hoursThere } from './rules/hours-there.ts';
import { idUnique } from './rules/id-unique.ts';
import { idValid } from './rules/id-valid.ts';
import { imageHasAlt } from './rules/image-has-alt.ts';
import { interfaceTranslated } from './rules/interface-translated.ts';
import { lessonNotEmpty } from './rules/lesson-not-empty.ts';
import { linkTargetExists } from './rules/link-target-exists.ts';
import { linkWithinPackage } from './rules/link-within-package.ts';
import { mediaBitRate } from './rules/media-bit-rate.ts';
import { mediaDurationMatches } from './rules/media-duration-matches.ts';
import { mediaFitsZip } from './rules/media-fits-zip.ts';
import { mediaHasSound } from './rules/media-has-sound.ts';
import { mediaPlays } from './rules/media-plays.ts';
import { mediaPlaysEverywhere } from './rules/media-plays-everywhere.ts';
import { mediaResolution } from './rules/media-resolution.ts';
import { mediaSeekable } from './rules/media-seekable.ts';
import { mediaTypePlays } from './rules/media-type-plays.ts';
import { objectiveKnown } from './rules/objective-known.ts';
import { packageSize } from './rules/package-size.ts';
import { pictureFits } from './rules/picture-fits.ts';
import { posterFits } from './rules/poster-fits.ts';
import { posterSmallerThanVideo } from './rules/poster-smaller-than-video.ts';
import { pretestShowsLessons } from './rules/pretest-shows-lessons.ts';
import { questionWithin36Names } from './rules/question-within-36-names.ts';
import { renditionsMatch } from './rules/renditions-match.ts';
import { sessionHasMinutes } from './rules/session-has-minutes.ts';
import { sessionMinutesAddUp } from './rules/session-minutes-add-up.ts';
import { sessionTitlesShort } from './rules/session-titles-short.ts';
import { suspendDataFits } from './rules/suspend-data-fits.ts';
import { textsHaveRoom } from './rules/texts-have-room.ts';
import { themeContrast } from './rules/theme-contrast.ts';
import { titleLength } from './rules/title-length.ts';
import { titlePresent } from './rules/title-present.ts';
import { toolkitLicence } from './rules/toolkit-licence.ts';
import { transcriptPresent } from './rules/transcript-present.ts';
import { translationPresent } from './rules/translation-present.ts';
import { videoChaptersCount } from './rules/video-chapters-count.ts';
import { videoConsent } from './rules/video-consent.ts';
import { videoDuration } from './rules/video-duration.ts';
import { videoLicence } from './rules/video-licence.ts';
import { videoPoster } from './rules/video-poster.ts';
import { videoSourceUnique } from './rules/video-source-unique.ts';
import { videoTranslated } from './rules/video-translated.ts';
import { videoUsed } from './rules/video-used.ts';

export const rules: readonly Rule[] = [
  titlePresent,
  titleLength,
  idValid,
  idUnique,
  assetExists,
  assetInsideCourse,
  fileNameCase,
  fileWhole,
  linkTargetExists,
  anchorExists,
  linkWithinPackage,
  imageHasAlt,
  pictureFits,
  headingLevels,
  lessonNotEmpty,
  choiceHasOptions,
  choiceHasCorrectAnswer,
  choiceHasWrongOption,
  choiceOptionUnique,
  choiceWithin36Options,
  questionWithin36Names,
  objectiveKnown,
  pretestShowsLessons,
  sessionHasMinutes,
  sessionMinutesAddUp,
  sessionTitlesShort,
  captionsPresent,
  captionsReadable,
  captionsInOrder,
  captionsEndAfterStart,
  captionsPlain,
  captionsSize,
  captionsWithinVideo,
  captionsCoverVideo,
  captionsAlike,
  captionsDoNotOverlap,
  captionsTimeToRead,
  captionsTimeOnScreen,
  captionsLineLength,
  captionsTwoLines,
  transcriptPresent,
  mediaTypePlays,
  mediaPlays,
  mediaPlaysEverywhere,
  mediaSeekable,
  mediaDurationMatches,
  renditionsMatch,
  mediaHasSound,
  mediaResolution,
  mediaBitRate,
  mediaFitsZip,
  videoPoster,
  posterFits,
  posterSmallerThanVideo,
  videoDuration,
  videoChaptersCount,
  videoConsent,
  videoLicence,
  videoSourceUnique,
  videoUsed,
  videoTranslated,
  packageSize,
  completionReachable,
  completionClear,
  suspendDataFits,
  textsHaveRoom,
  glossaryPlain,
  glossaryTermUsed,
  toolkitLicence,
  eventToCome,
  hoursThere,
  translationPresent,
  interfaceTranslated,
  themeContrast,
];
