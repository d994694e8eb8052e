import type { SheetTexts } from './sheet-texts.ts';

export default {
  title: 'Für die LMS-Administration: {title}',
  intro: 'Was dieser Kurs meldet, was ein LMS daraus macht und welche Einstellungen zu wählen sind.',
  aboutNames:
    'Namen von Einstellungen in Anführungszeichen stehen so im englischen LMS; andere Namen beschreiben eine Einstellung nur, ihre Beschriftung kann abweichen.',
  aboutSources:
    'Das Verhalten der LMS wurde ihrem Code und ihrer Dokumentation entnommen und in Moodle 4.5 ausprobiert. Versionen unterscheiden sich: Das Paket zuerst mit einer Testperson ausprobieren.',
  version: 'Version',
  language: 'Sprache',
  packages: 'Pakete',
  media: 'Videos und Ton',
  mediaLinked:
    'Nicht im Paket: Der Browser der lernenden Person lädt sie von {address}. Sie müssen dort liegen, bevor die erste Person lernt und solange das Paket in Gebrauch ist, und kein Netz der Lernenden darf diesen Host sperren. Eine geänderte Datei bekommt einen anderen Namen; dort wird also nie etwas ersetzt.',
  counts: 'Was zählt',
  completedWhen: 'Abgeschlossen, wenn',
  allOf: 'all dies zutrifft',
  anyOf: 'eines davon zutrifft',
  nothingNeeded: 'es geöffnet wurde',
  needLessons: { one: '{n} Lektion geöffnet', other: '{n} Lektionen geöffnet' },
  needWatch: { one: '{n} Video angesehen', other: '{n} Videos angesehen' },
  needQuizzesPassed: { one: '{n} Test bestanden', other: '{n} Tests bestanden' },
  needQuizzesFinished: { one: '{n} Test abgegeben', other: '{n} Tests abgegeben' },
  needTexts: { one: '{n} Reflexion geschrieben', other: '{n} Reflexionen geschrieben' },
  needMinutes: { one: '{n} Minute aktive Zeit', other: '{n} Minuten aktive Zeit' },
  named: '{what} ({names})',
  andMore: 'und {n} weitere',
  passMark: 'Bestehensgrenze',
  passOf: '{pass}\u00a0% der Punkte, und abgeschlossen',
  passNone: 'keine; weder bestanden noch nicht bestanden wird gemeldet',
  passReported: 'keine; beim Abschluss wird bestanden gemeldet',
  score: 'Punktzahl',
  scoreNone: 'keine; nichts bringt Punkte',
  scoreFrom: 'insgesamt {max} Punkte',
  question: 'Frage',
  quiz: 'Test',
  scored: 'Fragen und Tests, die für die Punktzahl zählen',
  points: 'Punkte',
  tries: 'Versuche',
  unlimited: 'beliebig viele',
  video: 'Video',
  videosCount: 'Videos, die zählen',
  share: 'Anzusehender Anteil',
  videoRights: 'Gezeigte Videos und wer sie zeigen darf',
  rights: 'Rechte und Lizenz',
  consent: 'Einwilligung der gezeigten Personen',
  toolkitFiles: 'Toolkit: Dateien zum Mitnehmen',
  toolkitFile: 'Datei',
  formatAndSize: 'Format und Größe',
  shareOrRead: '{share}\u00a0%, oder das Transkript bis zum Ende gelesen',
  percent: '{n}\u00a0%',
  reports: 'Was gelernt wurde und was das Paket meldet',
  learner: 'Die lernende Person\u00a0…',
  statements: 'xAPI-Statements über den Kurs',
  statementsCmi5: 'cmi5-Statements über den Kurs',
  none: 'keine',
  site: 'Website: gemeldet',
  nothingTold: 'nichts',
  didOpen: 'hat es geöffnet und die erste Lektion gesehen',
  didLessons: 'hat alle Lektionen geöffnet und sonst nichts getan',
  didExcept: 'hat alles richtig gemacht, es fehlt nur: {what}',
  didOnly: 'hat nur dies getan: {what}',
  didAll: 'hat alles getan',
  didRight: 'hat alles getan und alles richtig beantwortet',
  didRead:
    'hat alles richtig gemacht, aber Transkripte bis zum Ende gelesen statt die Videos anzusehen, wo das zählt',
  didWrongOpen: 'hat alles getan und alles falsch beantwortet, mit verbleibenden Versuchen',
  didWrongSpent: 'hat alles getan und alles falsch beantwortet, ohne verbleibenden Versuch',
  didBetter: 'hat zuerst alles falsch, dann alles richtig beantwortet',
  didWorse: 'hat alles richtig beantwortet, dann alles falsch in einem weiteren Durchgang der Tests',
  neverFailed: 'failed wird nie gemeldet, weil immer ein weiterer Versuch möglich ist.',
  failedLast:
    'cmi.core.lesson_status wird erst failed, wenn nichts anderes mehr zu tun bleibt: Jede Lektion wurde geöffnet, und nichts, was zum Abschluss noch fehlt, ist möglich. Viele LMS sperren einen nicht bestandenen Kurs.',
  failedLast2004:
    'cmi.success_status wird erst failed, wenn nichts anderes mehr zu tun bleibt: Jede Lektion wurde geöffnet, und nichts, was zum Abschluss noch fehlt, ist möglich.',
  failedAtOnce: 'Das LRS erfährt failed, sobald kein Versuch mehr bleibt, der zählt.',
  alwaysSuspend:
    'In jeder Zeile hält cmi.suspend_data Stelle und Antworten, und cmi.core.exit ist suspend: Es geht dort weiter, wo die Arbeit aufhörte.',
  alwaysSuspend2004:
    'In jeder Zeile hält cmi.suspend_data Stelle und Antworten, und cmi.exit ist suspend: Es geht dort weiter, wo die Arbeit aufhörte.',
  preview:
    'In der Vorschau (cmi.core.lesson_mode ist browse) wird nichts gespeichert; cmi.core.lesson_status wird browsed, und die Seite sagt es.',
  preview2004:
    'In der Vorschau (cmi.mode ist browse) wird nichts gespeichert; cmi.completion_status bleibt incomplete, und die Seite sagt es.',
  alwaysStatements:
    'In jeder Zeile erfährt das LRS außerdem Beginn und Ende jeder Sitzung, die Lektionen und die Antworten.',
  siteKeeps:
    'Eine Website meldet niemandem etwas. Jeder Browser bewahrt die Arbeit auf, die in ihm getan wurde, bis 400 Tage nach dem letzten Mal.',
  universalLaunch:
    'Das Zip für mehrere Standards ist zugleich SCORM 1.2, xAPI und cmi5: Wie das LMS es startet, entscheidet, welchen davon es spricht. Wo ein LMS den Standard selbst erkennt, wählt es; wo es fragt, wählen Sie.',
  sessionCmi5:
    'Ein Start ist eine Sitzung. Wer die Seite neu lädt, hat sie beendet und öffnet den Kurs erneut im LMS; was diese Sitzung nicht mehr melden konnte, meldet die nächste derselben Registrierung.',
  onceCmi5: 'cmi5 lässt ein Bestehen einmal melden: Eine spätere bessere Punktzahl wird nicht gemeldet.',
  masteryCmi5:
    'Die Bestehensgrenze (mastery score), die das LMS beim Start nennt, tritt an die Stelle derjenigen des Pakets.',
  videosScorm:
    'Zu jedem Video erhält das LMS eigene Antworten, höchstens sechs je Besuch: angesehener Anteil und Stelle, etwa „83 % 0:50/1:00“, mit der aufgewendeten Zeit; correct, sobald genug angesehen wurde.',
  videosXapi:
    'Zu Videos erfährt das LRS nach dem xAPI Video Profile 1.0.3, wann abgespielt, angehalten, gesprungen oder etwas eingestellt wird, welche Teile insgesamt angesehen wurden und welcher Browser und Bildschirm sie zeigt.',
  shows: 'Was das LMS dann zeigt ({standard}, mit den Einstellungen unten)',
  status: 'Status {status}',
  statusScore: 'Status {status}, Punktzahl {score}',
  progress: 'Fortschritt {n}\u00a0%',
  progressScore: 'Fortschritt {n}\u00a0%, Punktzahl {score}',
  failed: 'nicht bestanden',
  failedProgress: 'nicht bestanden; Fortschritt nicht ermittelt',
  passed: 'bestanden',
  passedScore: 'bestanden, Punktzahl {score}',
  notPassed: 'nicht bestanden',
  notPassedScore: 'nicht bestanden, Punktzahl {score}',
  notYet: 'noch kein Ergebnis',
  notCounted: 'nichts wird gezählt',
  grade: 'Note {score}\u00a0%',
  gradeUnknown: 'abgeschlossen; Note nicht ermittelt',
  legend: 'Legende zu den Antworten in Berichten',
  legendName: 'Optionen stehen, wie {first} sie meldet.',
  legendNames: 'Optionen stehen, wie {first} sie meldet, in Klammern wie {others} es tut.',
  legendRight: '„|“ trennt, was auf die eine oder andere Weise richtig ist.',
  interactionId: 'Interaktion',
  interactionIndex: 'Index in SCORM',
  interactionActivity: 'Aktivität in xAPI',
  lesson: 'Lektion',
  options: 'Optionen',
  right: 'Richtig',
  settings: 'Einstellungen je LMS',
  settingsIn: 'Einstellungen in {lms}',
  setting: 'Einstellung',
  choose: 'Was zu wählen ist',
  upload: 'Import',
  attempts: 'Versuche',
  update: 'Neue Version',
  window: 'Anzeige',
  completion: 'Abschluss',
  xapi: 'xAPI-Paket',
  cmi5: 'cmi5-Paket',
  scorm2004: 'SCORM-2004-Paket',
  notDetermined: 'Nicht ermittelt',
  ofBackup: 'Kurssicherung',
  backupRestore: 'Wiederherstellen',
  backupRestoreHow:
    'Einmal, durch jemanden, der Kurse anlegen darf: Website-Administration → Kurse → Kurs wiederherstellen; oder in einem leeren Kurs einer Lehrperson: Mehr → Kurse wiederverwenden → Wiederherstellen. Wo Moodle im Hintergrund wiederherstellt, erscheint nichts, bis dessen Cron gelaufen ist.',
  backupKept: 'Schon eingestellt',
  backupKeptHow:
    'Abschnitte, Pakete mit ihren Einstellungen, Abschluss, Bewertungen mit Gewichten und alles, was neben den Paketen steht.',
  backupUpdateHow:
    'Nie noch einmal wiederherstellen: Das ergibt einen zweiten Kurs. Die neue Zip-Datei eines Moduls, die neben der Sicherung liegt, in dessen Aktivität einsetzen; Ergebnisse und gespeicherter Stand bleiben.',
  backupByHand: 'Von Hand',
  backupByHandHow:
    'Kursbeginn, Einschreibung, Rollen, Gruppen und Termine. Begriffe des Glossars kommen durch „Einträge importieren“ hinzu.',
  moodleUpload: 'Die SCORM-1.2-Zip-Datei als SCORM-Lernpaket hinzufügen.',
  moodleMastery:
    'Die des Pakets lassen. Beim Verlassen macht Moodle aus der Punktzahl passed oder failed; das Paket sagt dasselbe, denn es sendet eine Punktzahl erst, wenn das entschieden ist.',
  moodleWindow:
    'In der Seite oder in einem neuen Fenster: Beides geht. In der Seite schafft ein ausgeblendetes Inhaltsverzeichnis mehr Platz.',
  moodleCommit: 'Nicht nötig; das Paket speichert nach jedem Schritt.',
  moodleStandards: 'Aus: Bis zu 64.000 Zeichen des gespeicherten Stands bleiben erhalten. Ein: 4.096.',
  moodleUpdate: 'Die neue Zip-Datei in dieselbe Aktivität laden; Ergebnisse und gespeicherter Stand bleiben.',
  moodleReview:
    'Einmal abgeschlossen, bestanden oder nicht bestanden, öffnet sich ein Versuch im Review-Modus; dann meldet das Paket nichts, und das Ergebnis bleibt.',
  moodleStatus: '„Passed“ und „Completed“ ankreuzen: Wer besteht, ist immer nur „passed“.',
  moodleStatusCompleted: '„Completed“ ankreuzen.',
  moodlePreview:
    'Ja. Eine Vorschau speichert nichts, doch Moodle zählt sie als Versuch und zeigt dafür die Bewertung 0 %.',
  moodleNewAttempt:
    '„No“. Mit „Always“ beginnt jedes Öffnen einen leeren Kurs; mit „When previous attempt completed, passed or failed“ jedes danach.',
  moodleAttempts:
    'Mehrere. Wer nicht bestanden hat, sieht diesen Versuch im Review-Modus und versucht es mit „Start a new attempt“ noch einmal, leer beginnend.',
  moodleBest: '„Highest attempt“: Ein neuer Versuch nimmt nichts weg.',
  moodleGrade:
    '„Highest grade“. „Learning objects“ bewertet nur, ob das Paket abgeschlossen wurde, mit 1 oder 0.',
  moodleReport:
    '„Response 7“ gehört zum Index 7 der Legende oben. „Summary of question“ zeigt auch die Kennung, „Summary of right answer“ das Richtige; „Track details“ listet alles aus einem Versuch auf. Bis eine Punktzahl gesendet ist, zeigt Moodle 0.',
  moodleProtect: 'Aus, wenn mit der Moodle-App gelernt wird.',
  moodleCompletion: 'Eine einmal abgeschlossene Aktivität bleibt abgeschlossen.',
  moodleXapi: 'Moodle selbst nimmt keines; das Plugin mod_tincanlaunch tut es, mit einem LRS daneben.',
  moodle2004:
    'Die Zip-Datei als SCORM-Lernpaket hinzufügen. Die Moodle-App spielt nur SCORM 1.2 ab. Die Bewertung kommt aus cmi.score.raw.',
  moodle2004Status:
    '„Passed“ und „Completed“ ankreuzen: In SCORM 2004 sind das zwei Angaben, und Moodle verlangt beide.',
  moodle2004Standards: 'Ein oder aus: Bis zu 64.000 Zeichen des gespeicherten Stands bleiben erhalten.',
  moodle2004Report:
    'Bei SCORM-2004-Paketen leer, durch einen Fehler von Moodle 4.5; „Track details“ führt alle Antworten eines Versuchs auf. Bei SCORM 1.2 zeigt er alles.',
  moodleXapiPassed:
    'Nach dem Verb passed. Die Voreinstellung des Formulars, completed, ergibt keine Bewertung.',
  moodleXapiCompleted: 'Nach dem Verb completed, der Voreinstellung des Formulars.',
  moodleXapiGrade:
    'Nur aus passed, und nur wenn die geplante Aufgabe des Plugins läuft: die Bewertung kommt später als der Abschluss.',
  moodleXapiNoGrade: 'Keine: ohne Bestehensgrenze trägt kein Statement eine Punktzahl.',
  moodleXapiCourse:
    'Einmal in ganz Moodle. Dasselbe Paket in zwei Kursen teilt sich die Versuche: für jeden Moodle-Kurs um ein Paket mit eigener iri bitten.',
  moodleXapiActor:
    'Vor dem Beginn der Lernenden festlegen: nach einer Änderung werden ihre früheren Versuche nicht mehr gefunden.',
  moodleXapiCors:
    'Das LRS muss Anfragen (CORS) von der Adresse von Moodle erlauben, mit den Kopfzeilen Authorization, Content-Type, X-Experience-API-Version, If-Match und If-None-Match, und ETag freigeben.',
  moodleXapiKey:
    'Der Browser aller Lernenden erhält den Schlüssel des LRS: dem Plugin einen eigenen geben, der nicht mehr darf als Statements und Zustand speichern und lesen.',
  moodleCmi5: 'Moodle selbst nimmt keine.',
  iliasType: 'SCORM 1.2; die Liste beginnt mit SCORM 2004.',
  iliasOnline: 'Ein, damit Lernende es sehen.',
  iliasProgress:
    'In dessen Einstellungen: den SCORM-Modus, und das Paket ankreuzen. Voreingestellt ist er aus.',
  iliasMastery: 'Lassen, was das Paket mitbringt.',
  iliasMode: 'Normal, mit Wertung (credit); sonst speichert ILIAS kein Ergebnis.',
  iliasReview: 'Nein, damit ein besseres Ergebnis noch festgehalten wird.',
  iliasInteractions: 'Ein; dann stehen die Antworten unter „Tracking Data“.',
  iliasCheck: 'Ein geht: Das Paket hält die Grenzen ein. Aus lässt ILIAS längere Texte behalten.',
  iliasWindow: 'Dasselbe Fenster, Iframe oder neues Fenster: Alles geht.',
  iliasUpdate:
    'Wird nur angenommen, wenn ihr Manifest Byte für Byte gleich ist, wie in einer Version, die nur Lektionstexte ändert.',
  iliasAttempts: 'Werden nicht getrennt geführt; die letzten Werte zählen.',
  iliasXapi:
    'Zuerst in der Administration einen LRS-Typ anlegen. Nur Statements über den Kurs selbst ergeben completed, passed oder failed.',
  iliasCmi5:
    'Das Paket nennt seine Bestehensgrenze selbst; im Modus Review wird nichts behalten oder gemeldet.',
  ilias2004: 'Als Typ SCORM 2004 wählen.',
  ilias2004Unknown:
    'Was die Laufzeitumgebung von ILIAS für SCORM 2004 in den Zeilen oben zeigt und wie viel des gespeicherten Stands sie behält.',
  chamiloUpload: 'Unter „Learning paths“ SCORM importieren.',
  chamiloReinit:
    'Vor dem Beginn entscheiden. Ein (voreingestellt): Was abgeschlossen, bestanden oder nicht bestanden ist, öffnet sich nur noch zur Ansicht. Aus: Erneutes Öffnen beginnt einen neuen Versuch ohne gespeicherten Stand.',
  chamiloTime: 'Aus, sonst wird Zeit mehrfach gezählt.',
  chamiloFrame: 'Ein, wenn der Platz knapp ist: Das Paket hat ein eigenes Inhaltsverzeichnis.',
  chamiloProgress:
    'Das Paket ist ein einziges Element, daher ist der Fortschritt 0\u00a0% oder 100\u00a0%. Eine Punktzahl von 0 wird vielleicht nicht festgehalten.',
  chamiloUpdate: 'Chamilo 1.11: den Lernpfad mit einer Zip-Datei desselben Namens aktualisieren.',
  chamiloXapi: 'Mit dem Plugin XApi.',
  chamiloCmi5:
    'Mit dem Plugin XApi, das cmi5 als Beta bezeichnet: Jeder Start ist eine neue Registrierung, sodass Lernende von vorn beginnen.',
  chamilo2004: 'Das SCORM-1.2-Paket nehmen: SCORM 2004 wird offiziell nicht unterstützt.',
  chamiloUnknown: 'Was die neue Laufzeitumgebung von Chamilo 2.1 tut.',
  olatUpload: 'Importieren, dann im Kursbaustein SCORM unter „Learning content“ wählen.',
  olatTransferScore: '„Transfer score value“.',
  olatTransferPassed: '„Transfer passed value“.',
  olatTransferNone:
    '„Don’t transfer scoring information“: OpenOlat zählt kein completed. Wo es zählen muss, um ein Paket mit completion: { report: passed } bitten.',
  olatNeeded: '{pass}; mit der Voreinstellung 0 bestehen alle, die eine Punktzahl haben.',
  olatBest: 'Ein: Die beste Punktzahl bleibt.',
  olatAttempts: 'Unbegrenzt; jedes Öffnen zählt möglicherweise als Versuch.',
  olatWindow: 'Ein gibt dem Paket den meisten Platz.',
  olatUpdate:
    'Löscht möglicherweise, was Lernende unterwegs gespeichert haben; die Punktzahl bleibt. Zwischen zwei Gruppen ersetzen.',
  olatUnknown: 'Ob es xAPI-Pakete nimmt.',
  olat2004: 'Das SCORM-1.2-Paket nehmen: OpenOlat lehnt SCORM 2004 ab.',
  edxModules: '"scorm" hinzufügen.',
  edxScored: 'Ein, wenn das Ergebnis als Note zählt.',
  edxWeight: 'Was das Paket im Kurs zählt. Nur Prozente werden gelesen.',
  edxWindow: 'Ein, wenn der Rahmen, voreingestellt 450 Pixel hoch, zu niedrig ist.',
  edxAttempts: 'Keine; die letzte Punktzahl zählt. failed ergibt die Note 0.',
  edxCompletion: 'Versionen vor August 2025 zählen nur completed, nicht passed.',
  edxUpdate: 'Die Zip-Datei ersetzen; Ergebnisse und gespeicherter Stand bleiben.',
  edxUnknown: 'Ob es xAPI-Pakete nimmt.',
  edxCmi5:
    'Mit dem gesonderten Block openedx_cmi5_xblock, der Statements per POST, wie es diese sind, übergeht: Er zeigt nicht, wer abgeschlossen oder bestanden hat.',
  edx2004:
    'Wird angenommen; gelesen werden Abschluss, Punktzahl und der Anteil der geöffneten Lektionen (cmi.progress_measure).',
  canvasUpload:
    'SCORM ist ein externes Werkzeug, das die Administration einschaltet. Die Zip-Datei dort importieren, als benotete Aufgabe oder als Seite ohne Note.',
  canvasLaunch:
    'Aus dem Werkzeug oder der Aufgabe starten; ein gespeicherter direkter Link hört auf zu funktionieren.',
  canvasUnknown:
    'Was es in jeder Zeile oben zeigt, Versuche, welches Ergebnis zählt, Grenzen und Berichte über Antworten.',
  state: 'Gespeicherter Stand',
  stateWorst: 'Höchstens {worst} der {limit} Zeichen, die jedes LMS behält, ohne freie Texte.',
  stateTexts: {
    one: '{n} freier Text hat den Rest: Mindestens {least} Zeichen davon bleiben.',
    other: '{n} freie Texte teilen sich den Rest: Mindestens {least} Zeichen von jedem bleiben.',
  },
  stateMore: 'LMS, die mehr behalten, bekommen die Texte ganz.',
  privacy: 'Wer was speichert',
  privacyLms: 'Das LMS: Status, Punktzahl, Zeit, Antworten, Texte und Stelle der lernenden Person.',
  privacyLrs: 'Das beim Start genannte LRS (xAPI): dasselbe, als Statements und ein Zustandsdokument.',
  privacyCmi5:
    'Das LMS, das das Paket startet, oder sein LRS (cmi5): dasselbe, als Statements und ein Zustandsdokument.',
  privacySite:
    'Niemand erfährt, was auf der Website getan wird: Die Arbeit bleibt im Browser der lernenden Person.',
  privacyBrowser:
    'Der Browser der lernenden Person: was LMS oder LRS noch nicht bestätigt haben, und das Ganze von Texten, die sie nur zum Teil behalten.',
  privacyKept:
    'Eine Kopie der Arbeit bleibt dort 7 Tage lang, sobald LMS oder LRS sie sicher haben, sonst 30 Tage; in „Meine Mappe“ lässt sie sich sofort entfernen.',
  privacyNobody: 'Sonst niemand: Das Paket fragt keinen anderen Host.',
  privacyHosts:
    'Andere Hosts werden erst gefragt, wenn die lernende Person auf einen Knopf geklickt hat, der sie nennt. Sie kann einen Host für den ganzen Kurs zulassen, im eigenen Browser, und das zurücknehmen.',
  privacyBlocked:
    'Wo ein Host gesperrt ist oder nicht antwortet, bleibt das Transkript, und es bis zum Ende zu lesen zählt wie Ansehen.',
  hosts: 'Hosts von Videos',
  host: 'Host',
  hostLearns: 'Was er erfährt',
  learnsGoogle:
    'Internetadresse und Gerät der lernenden Person, was sie ansieht, und die Website, auf der der Kurs läuft. Google kann Cookies setzen, auch bei seinem Host ohne Cookies.',
  learnsVimeo:
    'Internetadresse und Gerät der lernenden Person, was sie ansieht, und die Website, auf der der Kurs läuft. Vimeo wird gebeten, nicht nachzuverfolgen (dnt=1).',
  learnsPeertube:
    'Internetadresse und Gerät der lernenden Person, was sie ansieht, und die Website, auf der der Kurs läuft. Andere Zuschauende erfahren nichts (p2p=0).',
  learnsFile:
    'Internetadresse und Gerät der lernenden Person, was sie ansieht, und die Website, auf der der Kurs läuft.',
} satisfies SheetTexts;
