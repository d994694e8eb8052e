import type { SheetTexts } from './sheet-texts.ts';

export default {
  title: 'Dla administracji LMS: {title}',
  intro: 'Co zgłasza ten kurs, co robi z tym LMS i jakie ustawienia wybrać.',
  aboutNames:
    'Nazwy ustawień w cudzysłowie brzmią tak w angielskim LMS; pozostałe tylko opisują ustawienie, którego etykieta może być inna.',
  aboutSources:
    'Zachowanie systemów LMS odczytano z ich kodu i dokumentacji oraz wypróbowano w Moodle 4.5. Wersje się różnią: najpierw warto wypróbować pakiet na koncie testowym.',
  version: 'Wersja',
  language: 'Język',
  packages: 'Pakiety',
  media: 'Nagrania i dźwięk',
  mediaLinked:
    'Nie ma ich w pakiecie: przeglądarka osoby uczącej się wczytuje je z {address}. Muszą tam być, zanim zacznie pierwsza osoba, i dopóki pakiet jest w użyciu, a żadna sieć osób uczących się nie może blokować tego serwera. Zmieniony plik dostaje inną nazwę, więc niczego się tam nie zastępuje.',
  counts: 'Co się liczy',
  completedWhen: 'Ukończony, gdy',
  allOf: 'spełnione jest wszystko poniższe',
  anyOf: 'spełnione jest jedno z poniższych',
  nothingNeeded: 'został otwarty',
  needLessons: {
    one: 'otwarto {n} lekcję',
    few: 'otwarto {n} lekcje',
    many: 'otwarto {n} lekcji',
    other: 'otwarto {n} lekcji',
  },
  needWatch: {
    one: 'obejrzano {n} nagranie',
    few: 'obejrzano {n} nagrania',
    many: 'obejrzano {n} nagrań',
    other: 'obejrzano {n} nagrania',
  },
  needQuizzesPassed: {
    one: 'zaliczono {n} test',
    few: 'zaliczono {n} testy',
    many: 'zaliczono {n} testów',
    other: 'zaliczono {n} testu',
  },
  needQuizzesFinished: {
    one: 'oddano {n} test',
    few: 'oddano {n} testy',
    many: 'oddano {n} testów',
    other: 'oddano {n} testu',
  },
  needTexts: {
    one: 'napisano {n} refleksję',
    few: 'napisano {n} refleksje',
    many: 'napisano {n} refleksji',
    other: 'napisano {n} refleksji',
  },
  needMinutes: {
    one: '{n} minuta aktywnego czasu',
    few: '{n} minuty aktywnego czasu',
    many: '{n} minut aktywnego czasu',
    other: '{n} minuty aktywnego czasu',
  },
  named: '{what} ({names})',
  andMore: 'i jeszcze {n}',
  passMark: 'Próg zaliczenia',
  passOf: '{pass}% punktów i ukończenie',
  passNone: 'brak; nie zgłasza się ani zaliczenia, ani niezaliczenia',
  passReported: 'brak; po ukończeniu zgłasza się zaliczenie',
  score: 'Wynik',
  scoreNone: 'brak; nic nie daje punktów',
  scoreFrom: 'razem punktów: {max}',
  question: 'Pytanie',
  quiz: 'Test',
  scored: 'Pytania i testy, które liczą się do wyniku',
  points: 'Punkty',
  tries: 'Próby',
  unlimited: 'bez ograniczeń',
  video: 'Nagranie',
  videosCount: 'Nagrania, które się liczą',
  share: 'Część do obejrzenia',
  videoRights: 'Pokazywane nagrania i kto może je pokazywać',
  rights: 'Prawa i licencja',
  consent: 'Zgoda pokazanych osób',
  toolkitFiles: 'Zestaw narzędzi: pliki do pobrania',
  toolkitFile: 'Plik',
  formatAndSize: 'Format i rozmiar',
  shareOrRead: '{share}% lub transkrypcja przeczytana do końca',
  percent: '{n}%',
  reports: 'Co zrobiono i co zgłasza pakiet',
  learner: 'Osoba ucząca się…',
  statements: 'Wypowiedzi xAPI o kursie',
  statementsCmi5: 'Wypowiedzi cmi5 o kursie',
  none: 'brak',
  site: 'Witryna: przekazuje',
  nothingTold: 'nic',
  didOpen: 'otwiera go i widzi pierwszą lekcję',
  didLessons: 'otwiera wszystkie lekcje i nie robi nic więcej',
  didExcept: 'robi wszystko dobrze, brakuje tylko: {what}',
  didOnly: 'spełnia tylko to: {what}',
  didAll: 'robi wszystko',
  didRight: 'robi wszystko i na wszystko odpowiada dobrze',
  didRead:
    'robi wszystko dobrze, ale zamiast oglądać nagrania czyta transkrypcje do końca tam, gdzie to się liczy',
  didWrongOpen: 'robi wszystko i na wszystko odpowiada źle, ma jeszcze próby',
  didWrongSpent: 'robi wszystko i na wszystko odpowiada źle, bez dalszych prób',
  didBetter: 'odpowiada najpierw na wszystko źle, potem na wszystko dobrze',
  didWorse: 'odpowiada na wszystko dobrze, potem na wszystko źle w kolejnym podejściu do testów',
  neverFailed: 'failed nie jest zgłaszane nigdy, ponieważ zawsze można spróbować ponownie.',
  failedLast:
    'cmi.core.lesson_status przyjmuje wartość failed dopiero wtedy, gdy nie ma już nic innego do zrobienia: otwarto każdą lekcję i nie można już zrobić niczego, czego brakuje do ukończenia. Wiele LMS-ów blokuje niezaliczony kurs.',
  failedLast2004:
    'cmi.success_status przyjmuje wartość failed dopiero wtedy, gdy nie ma już nic innego do zrobienia: otwarto każdą lekcję i nie można już zrobić niczego, czego brakuje do ukończenia.',
  failedAtOnce: 'LRS dowiaduje się o failed, gdy tylko nie ma już podejścia, które się liczy.',
  alwaysSuspend:
    'W każdym wierszu cmi.suspend_data przechowuje miejsce i odpowiedzi, a cmi.core.exit to suspend: praca toczy się dalej tam, gdzie ją przerwano.',
  alwaysSuspend2004:
    'W każdym wierszu cmi.suspend_data przechowuje miejsce i odpowiedzi, a cmi.exit to suspend: praca toczy się dalej tam, gdzie ją przerwano.',
  preview:
    'W podglądzie (cmi.core.lesson_mode to browse) nic nie jest zapisywane; cmi.core.lesson_status przyjmuje wartość browsed, a strona o tym informuje.',
  preview2004:
    'W podglądzie (cmi.mode to browse) nic nie jest zapisywane; cmi.completion_status pozostaje incomplete, a strona o tym informuje.',
  alwaysStatements:
    'W każdym wierszu LRS dowiaduje się też o początku i końcu każdej sesji, o lekcjach i odpowiedziach.',
  siteKeeps:
    'Witryna nikomu niczego nie przekazuje. Każda przeglądarka przechowuje pracę w niej wykonaną do 400 dni od ostatniego razu.',
  universalLaunch:
    'Zip dla kilku standardów jest jednocześnie SCORM 1.2, xAPI i cmi5: sposób, w jaki uruchamia go LMS, decyduje, którym z nich się posługuje. Gdzie LMS sam rozpoznaje standard, wybiera on; gdzie pyta, trzeba wybrać.',
  sessionCmi5:
    'Jedno uruchomienie to jedna sesja. Kto ponownie wczyta stronę, kończy ją i otwiera kurs jeszcze raz z LMS; to, czego ta sesja nie zdążyła przekazać, przekazuje następna w tej samej rejestracji.',
  onceCmi5: 'cmi5 pozwala przekazać zaliczenie jeden raz: późniejszy lepszy wynik nie jest przekazywany.',
  masteryCmi5: 'Próg zaliczenia (mastery score), który LMS podaje przy uruchomieniu, zastępuje próg pakietu.',
  videosScorm:
    'O każdym nagraniu LMS dostaje osobne odpowiedzi, najwyżej sześć na wizytę: obejrzaną część i miejsce, np. „83 % 0:50/1:00”, wraz z poświęconym czasem; correct, gdy obejrzano dość.',
  videosXapi:
    'O nagraniach LRS dowiaduje się według xAPI Video Profile 1.0.3, kiedy są odtwarzane, wstrzymywane, przewijane lub ustawiane, które części obejrzano łącznie oraz jaka przeglądarka i jaki ekran je pokazuje.',
  shows: 'Co pokazuje wtedy LMS ({standard}, z ustawieniami poniżej)',
  status: 'status {status}',
  statusScore: 'status {status}, wynik {score}',
  progress: 'postęp {n}%',
  progressScore: 'postęp {n}%, wynik {score}',
  failed: 'niezaliczony',
  failedProgress: 'niezaliczony; postępu nie ustalono',
  passed: 'zaliczony',
  passedScore: 'zaliczony, wynik {score}',
  notPassed: 'niezaliczony',
  notPassedScore: 'niezaliczony, wynik {score}',
  notYet: 'jeszcze bez wyniku',
  notCounted: 'nic się nie liczy',
  grade: 'ocena {score}%',
  gradeUnknown: 'ukończony; oceny nie ustalono',
  legend: 'Legenda odpowiedzi w raportach',
  legendName: 'Opcje są zapisane tak, jak zgłasza je {first}.',
  legendNames: 'Opcje są zapisane tak, jak zgłasza je {first}, a w nawiasie tak, jak {others}.',
  legendRight: 'Znak „|” oddziela różne poprawne sposoby.',
  interactionId: 'Interakcja',
  interactionIndex: 'Indeks w SCORM',
  interactionActivity: 'Aktywność w xAPI',
  lesson: 'Lekcja',
  options: 'Opcje',
  right: 'Dobrze',
  settings: 'Ustawienia według LMS',
  settingsIn: 'Ustawienia w {lms}',
  setting: 'Ustawienie',
  choose: 'Co wybrać',
  upload: 'Import',
  attempts: 'Podejścia',
  update: 'Nowa wersja',
  window: 'Wyświetlanie',
  completion: 'Ukończenie',
  xapi: 'Pakiet xAPI',
  cmi5: 'Pakiet cmi5',
  scorm2004: 'Pakiet SCORM 2004',
  notDetermined: 'Nie ustalono',
  ofBackup: 'Kopia zapasowa kursu',
  backupRestore: 'Odtwarzanie',
  backupRestoreHow:
    'Raz, przez osobę, która może tworzyć kursy: Administracja serwisem → Kursy → Odtwórz kurs; albo w pustym kursie prowadzącego: Więcej → Ponowne użycie kursu → Odtwórz. Gdzie Moodle odtwarza w tle, nic się nie pojawia, dopóki nie zadziała jego cron.',
  backupKept: 'Już ustawione',
  backupKeptHow:
    'Sekcje, pakiety z ich ustawieniami, ukończenie, oceny z wagami i wszystko, co stoi obok pakietów.',
  backupUpdateHow:
    'Nigdy nie odtwarzać ponownie: powstaje drugi kurs. Nowy plik zip modułu, który leży obok kopii, wstawić do jego aktywności; wyniki i zapisany stan pozostają.',
  backupByHand: 'Ręcznie',
  backupByHandHow:
    'Data rozpoczęcia, zapisy, role, grupy i terminy. Pojęcia słownika dodaje się przez „Importuj wpisy”.',
  moodleUpload: 'Dodać zip SCORM 1.2 jako pakiet SCORM.',
  moodleMastery:
    'Zostawić próg z pakietu. Przy wyjściu Moodle robi z wyniku passed lub failed; pakiet mówi to samo, bo wysyła wynik dopiero wtedy, gdy to jest rozstrzygnięte.',
  moodleWindow:
    'Na stronie lub w nowym oknie: działa jedno i drugie. Na stronie ukrycie spisu treści daje więcej miejsca.',
  moodleCommit: 'Niepotrzebne; pakiet zapisuje po każdym kroku.',
  moodleStandards: 'Wyłączone: zachowuje się do 64\u00a0000 znaków zapisanego stanu. Włączone: 4096.',
  moodleUpdate: 'Wgrać nowy zip do tej samej aktywności; wyniki i zapisany stan zostają.',
  moodleReview:
    'Podejście ukończone, zaliczone lub niezaliczone otwiera się w trybie przeglądu; wtedy pakiet niczego nie zgłasza, a wynik zostaje.',
  moodleStatus: 'Zaznaczyć „Passed” i „Completed”: kto zaliczy, ma zawsze tylko stan „passed”.',
  moodleStatusCompleted: 'Zaznaczyć „Completed”.',
  moodlePreview:
    'Tak. Podgląd niczego nie zapisuje, ale Moodle liczy go jako podejście i pokazuje przy nim ocenę 0%.',
  moodleNewAttempt:
    '„No”. Przy „Always” każde otwarcie zaczyna pusty kurs; przy „When previous attempt completed, passed or failed” każde po tym zdarzeniu.',
  moodleAttempts:
    'Kilka. Kto nie zaliczył, widzi to podejście w trybie przeglądu i próbuje ponownie przez „Start a new attempt”, które zaczyna się puste.',
  moodleBest: '„Highest attempt”: nowe podejście niczego nie odbiera.',
  moodleGrade: '„Highest grade”. „Learning objects” ocenia tylko, czy pakiet ukończono: 1 lub 0.',
  moodleReport:
    '„Response 7” odpowiada indeksowi 7 w legendzie powyżej. „Summary of question” dodaje identyfikator, „Summary of right answer” poprawną odpowiedź; „Track details” wymienia wszystko z jednego podejścia. Dopóki wynik nie został wysłany, Moodle pokazuje 0.',
  moodleProtect: 'Wyłączone, jeśli używana jest aplikacja Moodle.',
  moodleCompletion: 'Aktywność raz ukończona pozostaje ukończona.',
  moodleXapi: 'Samo Moodle żadnego nie przyjmuje; wtyczka mod_tincanlaunch tak, z LRS obok.',
  moodle2004:
    'Dodać zip jako pakiet SCORM. Aplikacja Moodle odtwarza tylko SCORM 1.2. Ocena pochodzi z cmi.score.raw.',
  moodle2004Status: 'Zaznaczyć „Passed” i „Completed”: w SCORM 2004 to dwie informacje, a Moodle wymaga obu.',
  moodle2004Standards: 'Włączone lub wyłączone: zachowuje się do 64\u00a0000 znaków zapisanego stanu.',
  moodle2004Report:
    'Pusty przy pakietach SCORM 2004 z powodu błędu w Moodle 4.5; „Track details” pokazuje wszystkie odpowiedzi jednego podejścia. Przy SCORM 1.2 pokazuje wszystko.',
  moodleXapiPassed: 'Według czasownika passed. Domyślny w formularzu completed nie daje oceny.',
  moodleXapiCompleted: 'Według czasownika completed, domyślnego w formularzu.',
  moodleXapiGrade:
    'Tylko z passed i tylko gdy działa zaplanowane zadanie wtyczki: ocena przychodzi później niż ukończenie.',
  moodleXapiNoGrade: 'Brak: bez progu zaliczenia żadna wypowiedź nie ma wyniku.',
  moodleXapiCourse:
    'Raz w całym Moodle. Ten sam pakiet w dwóch kursach ma wspólne podejścia: dla każdego kursu Moodle poprosić o pakiet z własnym iri.',
  moodleXapiActor:
    'Ustalić, zanim zaczną się uczyć: po zmianie wcześniejsze podejścia nie są już znajdowane.',
  moodleXapiCors:
    'LRS musi zezwalać na żądania (CORS) z adresu Moodle, z nagłówkami Authorization, Content-Type, X-Experience-API-Version, If-Match i If-None-Match, oraz udostępniać ETag.',
  moodleXapiKey:
    'Przeglądarka każdej osoby otrzymuje klucz LRS: dać wtyczce własny, który pozwala tylko zapisywać i odczytywać wypowiedzi i stan.',
  moodleCmi5: 'Sam Moodle nie przyjmuje żadnych.',
  iliasType: 'SCORM 1.2; lista zaczyna się od SCORM 2004.',
  iliasOnline: 'Włączone, aby był widoczny.',
  iliasProgress: 'W jego ustawieniach: tryb SCORM i zaznaczyć pakiet. Domyślnie jest wyłączony.',
  iliasMastery: 'Zostawić to, co wnosi pakiet.',
  iliasMode: 'Zwykły, z zaliczaniem (credit); inaczej ILIAS nie zapisuje żadnego wyniku.',
  iliasReview: 'Nie, aby lepszy wynik mógł jeszcze zostać zapisany.',
  iliasInteractions: 'Włączone; wtedy odpowiedzi są w „Tracking Data”.',
  iliasCheck: 'Włączone działa: pakiet trzyma się granic. Wyłączone pozwala ILIAS zachować dłuższe teksty.',
  iliasWindow: 'To samo okno, iframe lub nowe okno: działa wszystko.',
  iliasUpdate:
    'Przyjmowana tylko wtedy, gdy jej manifest jest identyczny co do bajta, jak w wersji, która zmienia tylko teksty lekcji.',
  iliasAttempts: 'Nie są przechowywane osobno; liczą się ostatnie wartości.',
  iliasXapi:
    'Najpierw utworzyć typ LRS w administracji. Tylko wypowiedzi o samym kursie dają completed, passed lub failed.',
  iliasCmi5: 'Pakiet sam podaje próg zaliczenia; w trybie Review nic nie jest zapisywane ani przekazywane.',
  ilias2004: 'Wybrać typ SCORM 2004.',
  ilias2004Unknown:
    'Co środowisko uruchomieniowe SCORM 2004 w ILIAS pokazuje w każdym wierszu powyżej i ile zapisanego stanu zachowuje.',
  chamiloUpload: 'W „Learning paths” zaimportować SCORM.',
  chamiloReinit:
    'Zdecydować przed rozpoczęciem. Włączone (domyślnie): to, co ukończone, zaliczone lub niezaliczone, otwiera się tylko do przeglądu. Wyłączone: ponowne otwarcie zaczyna nowe podejście bez niczego zapisanego.',
  chamiloTime: 'Wyłączone, inaczej czas liczy się wielokrotnie.',
  chamiloFrame: 'Włączone, jeśli brakuje miejsca: pakiet ma własny spis treści.',
  chamiloProgress:
    'Pakiet jest jednym elementem, więc postęp to 0% lub 100%. Wynik 0 może nie zostać zapisany.',
  chamiloUpdate: 'Chamilo 1.11: zaktualizować ścieżkę plikiem zip o tej samej nazwie.',
  chamiloXapi: 'Z wtyczką XApi.',
  chamiloCmi5:
    'Z wtyczką XApi, która określa cmi5 jako wersję beta: każde uruchomienie to nowa rejestracja, więc zaczyna się od początku.',
  chamilo2004: 'Użyć pakietu SCORM 1.2: SCORM 2004 nie jest oficjalnie obsługiwany.',
  chamiloUnknown: 'Co robi nowe środowisko uruchomieniowe Chamilo 2.1.',
  olatUpload: 'Zaimportować, potem wybrać w elemencie kursu SCORM w „Learning content”.',
  olatTransferScore: '„Transfer score value”.',
  olatTransferPassed: '„Transfer passed value”.',
  olatTransferNone:
    '„Don’t transfer scoring information”: OpenOlat nie liczy completed. Jeśli ma się liczyć, poprosić o pakiet z completion: { report: passed }.',
  olatNeeded: '{pass}; przy domyślnym 0 zalicza każda osoba, która ma wynik.',
  olatBest: 'Włączone: zostaje najlepszy wynik.',
  olatAttempts: 'Bez ograniczeń; każde otwarcie może liczyć się jako podejście.',
  olatWindow: 'Włączone daje pakietowi najwięcej miejsca.',
  olatUpdate:
    'Może usunąć to, co zapisały osoby w trakcie nauki; wynik zostaje. Wymieniać między dwiema grupami.',
  olatUnknown: 'Czy przyjmuje pakiety xAPI.',
  olat2004: 'Użyć pakietu SCORM 1.2: OpenOlat odrzuca SCORM 2004.',
  edxModules: 'Dodać "scorm".',
  edxScored: 'Włączone, jeśli wynik liczy się jako ocena.',
  edxWeight: 'Ile pakiet liczy się w kursie. Odczytywane są tylko procenty.',
  edxWindow: 'Włączone, jeśli ramka, domyślnie o wysokości 450 pikseli, jest za niska.',
  edxAttempts: 'Brak; liczy się ostatni wynik. failed daje ocenę 0.',
  edxCompletion: 'Wersje sprzed sierpnia 2025 liczą tylko completed, a nie passed.',
  edxUpdate: 'Wymienić zip; wyniki i zapisany stan zostają.',
  edxUnknown: 'Czy przyjmuje pakiety xAPI.',
  edxCmi5:
    'Z osobnym blokiem openedx_cmi5_xblock, który pomija wypowiedzi wysyłane przez POST, a takie są te: nie pokazuje, kto ukończył lub zaliczył.',
  edx2004:
    'Jest przyjmowany; odczytywane są ukończenie, wynik i część otwartych lekcji (cmi.progress_measure).',
  canvasUpload:
    'SCORM jest narzędziem zewnętrznym, które włącza administracja. Zaimportować tam zip jako oceniane zadanie lub jako stronę bez oceny.',
  canvasLaunch: 'Uruchamiać z narzędzia lub zadania; zapisany bezpośredni odnośnik przestaje działać.',
  canvasUnknown:
    'Co pokazuje w każdym wierszu powyżej, podejścia, który wynik się liczy, granice i raporty odpowiedzi.',
  state: 'Zapisany stan',
  stateWorst: 'Najwyżej {worst} z {limit} znaków, które zachowuje każdy LMS, bez wolnych tekstów.',
  stateTexts: {
    one: '{n} wolny tekst ma resztę: zachowuje się co najmniej {least} jego znaków.',
    few: '{n} wolne teksty dzielą resztę: zachowuje się co najmniej {least} znaków każdego.',
    many: '{n} wolnych tekstów dzieli resztę: zachowuje się co najmniej {least} znaków każdego.',
    other: '{n} wolnego tekstu dzieli resztę: zachowuje się co najmniej {least} znaków każdego.',
  },
  stateMore: 'Systemy LMS, które zachowują więcej, dostają teksty w całości.',
  privacy: 'Kto co przechowuje',
  privacyLms: 'LMS: status, wynik, czas, odpowiedzi, teksty i miejsce osoby uczącej się.',
  privacyLrs: 'LRS wskazany przy uruchomieniu (xAPI): to samo, jako wypowiedzi i jeden dokument stanu.',
  privacyCmi5:
    'LMS, który uruchamia pakiet, lub jego LRS (cmi5): to samo, jako wypowiedzi i jeden dokument stanu.',
  privacySite:
    'Nikt nie dowiaduje się, co zrobiono w witrynie: praca pozostaje w przeglądarce osoby uczącej się.',
  privacyBrowser:
    'Przeglądarka osoby uczącej się: to, czego LMS lub LRS jeszcze nie potwierdził, i całość tekstów, które przechowuje on tylko w części.',
  privacyKept:
    'Kopia pracy pozostaje tam 7 dni od chwili, gdy LMS lub LRS na pewno ją ma, w przeciwnym razie 30 dni; można ją usunąć od razu w „Mojej teczce”.',
  privacyNobody: 'Nikt inny: pakiet nie pyta żadnego innego serwera.',
  privacyHosts:
    'Inne serwery są pytane dopiero wtedy, gdy osoba ucząca się kliknie przycisk, który je wymienia. Może zezwolić serwerowi na cały kurs, we własnej przeglądarce, i cofnąć zgodę.',
  privacyBlocked:
    'Tam, gdzie serwer jest zablokowany lub nie odpowiada, zostaje transkrypcja, a przeczytanie jej do końca liczy się jak obejrzenie.',
  hosts: 'Serwery z nagraniami',
  host: 'Serwer',
  hostLearns: 'Czego się dowiaduje',
  learnsGoogle:
    'Adres internetowy i urządzenie osoby uczącej się, co ogląda, oraz witryna, na której działa kurs. Google może zapisać pliki cookie, także na swoim serwerze bez plików cookie.',
  learnsVimeo:
    'Adres internetowy i urządzenie osoby uczącej się, co ogląda, oraz witryna, na której działa kurs. Vimeo otrzymuje prośbę, by nie śledzić (dnt=1).',
  learnsPeertube:
    'Adres internetowy i urządzenie osoby uczącej się, co ogląda, oraz witryna, na której działa kurs. Inni widzowie niczego się nie dowiadują (p2p=0).',
  learnsFile:
    'Adres internetowy i urządzenie osoby uczącej się, co ogląda, oraz witryna, na której działa kurs.',
} satisfies SheetTexts;
