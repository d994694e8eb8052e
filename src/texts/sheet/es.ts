import type { SheetTexts } from './sheet-texts.ts';

export default {
  title: 'Para la administración del LMS: {title}',
  intro: 'Qué comunica este curso, qué hace de ello un LMS y qué ajustes elegir.',
  aboutNames:
    'Los nombres de ajustes entre comillas figuran así en el LMS en inglés; los demás solo describen un ajuste, cuya etiqueta puede variar.',
  aboutSources:
    'El comportamiento de los LMS se leyó en su código y su documentación, y se probó en Moodle 4.5. Las versiones difieren: conviene probar antes el paquete con una persona de prueba.',
  version: 'Versión',
  language: 'Idioma',
  packages: 'Paquetes',
  media: 'Vídeos y sonido',
  mediaLinked:
    'No van en el paquete: el navegador de quien aprende los carga desde {address}. Deben estar allí antes de que llegue la primera persona y mientras se use el paquete, y ninguna red desde la que se aprenda debe bloquear ese servidor. Un archivo cambiado recibe otro nombre, así que allí nunca se sustituye nada.',
  counts: 'Qué cuenta',
  completedWhen: 'Se completa cuando',
  allOf: 'se cumple todo esto',
  anyOf: 'se cumple una de estas condiciones',
  nothingNeeded: 'se ha abierto',
  needLessons: {
    one: '{n} lección abierta',
    other: '{n} lecciones abiertas',
  },
  needWatch: { one: '{n} vídeo visto', other: '{n} vídeos vistos' },
  needQuizzesPassed: { one: '{n} cuestionario aprobado', other: '{n} cuestionarios aprobados' },
  needQuizzesFinished: { one: '{n} cuestionario entregado', other: '{n} cuestionarios entregados' },
  needTexts: {
    one: '{n} reflexión escrita',
    other: '{n} reflexiones escritas',
  },
  needMinutes: {
    one: '{n} minuto de tiempo activo',
    other: '{n} minutos de tiempo activo',
  },
  named: '{what} ({names})',
  andMore: 'y {n} más',
  passMark: 'Nota mínima',
  passOf: '{pass}\u00a0% de los puntos, y completado',
  passNone: 'ninguna; no se comunica ni aprobado ni suspenso',
  passReported: 'ninguna; al completarse se comunica aprobado',
  score: 'Puntuación',
  scoreNone: 'ninguna; nada da puntos',
  scoreFrom: '{max} puntos en total',
  question: 'Pregunta',
  quiz: 'Cuestionario',
  scored: 'Preguntas y cuestionarios que cuentan para la puntuación',
  points: 'Puntos',
  tries: 'Intentos',
  unlimited: 'sin límite',
  video: 'Vídeo',
  videosCount: 'Vídeos que cuentan',
  share: 'Parte que hay que ver',
  videoRights: 'Vídeos que se muestran y quién puede mostrarlos',
  rights: 'Derechos y licencia',
  consent: 'Consentimiento de las personas que aparecen',
  toolkitFiles: 'Caja de herramientas: archivos para llevarse',
  toolkitFile: 'Archivo',
  formatAndSize: 'Formato y tamaño',
  shareOrRead: '{share}\u00a0%, o su transcripción leída hasta el final',
  percent: '{n}\u00a0%',
  reports: 'Qué se ha hecho y qué comunica el paquete',
  learner: 'La persona que aprende…',
  statements: 'Declaraciones xAPI sobre el curso',
  statementsCmi5: 'Declaraciones cmi5 sobre el curso',
  none: 'ninguna',
  site: 'Sitio web: comunica',
  nothingTold: 'nada',
  didOpen: 'lo abrió y vio la primera lección',
  didLessons: 'abrió todas las lecciones y no hizo nada más',
  didExcept: 'hizo todo bien, falta solo: {what}',
  didOnly: 'hizo solo esto: {what}',
  didAll: 'hizo todo',
  didRight: 'hizo todo y respondió todo bien',
  didRead:
    'lo hizo todo bien, pero leyó las transcripciones hasta el final en lugar de ver los vídeos, donde eso cuenta',
  didWrongOpen: 'hizo todo y respondió todo mal, con intentos restantes',
  didWrongSpent: 'hizo todo y respondió todo mal, sin intentos restantes',
  didBetter: 'respondió primero todo mal y después todo bien',
  didWorse: 'respondió todo bien y después todo mal en otro intento de los cuestionarios',
  neverFailed: 'failed no se comunica nunca, porque siempre se puede volver a intentar.',
  failedLast:
    'cmi.core.lesson_status pasa a failed solo cuando no queda nada más por hacer: se han abierto todas las lecciones y ya no es posible nada de lo que falta para completar el curso. Muchos LMS bloquean un curso no superado.',
  failedLast2004:
    'cmi.success_status pasa a failed solo cuando no queda nada más por hacer: se han abierto todas las lecciones y ya no es posible nada de lo que falta para completar el curso.',
  failedAtOnce: 'El LRS recibe failed en cuanto no queda ningún intento que cuente.',
  alwaysSuspend:
    'En todas las filas cmi.suspend_data guarda el lugar y las respuestas, y cmi.core.exit es suspend: se continúa donde se dejó el trabajo.',
  alwaysSuspend2004:
    'En todas las filas cmi.suspend_data guarda el lugar y las respuestas, y cmi.exit es suspend: se continúa donde se dejó el trabajo.',
  preview:
    'En la vista previa (cmi.core.lesson_mode es browse) no se guarda nada; cmi.core.lesson_status pasa a browsed y la página lo dice.',
  preview2004:
    'En la vista previa (cmi.mode es browse) no se guarda nada; cmi.completion_status sigue en incomplete y la página lo dice.',
  alwaysStatements:
    'En todas las filas el LRS recibe además el principio y el final de cada sesión, las lecciones y las respuestas.',
  siteKeeps:
    'Un sitio web no comunica nada a nadie. Cada navegador conserva el trabajo hecho en él, hasta 400 días después de lo último.',
  universalLaunch:
    'El zip para varios estándares es a la vez SCORM 1.2, xAPI y cmi5: la forma en que el LMS lo inicia decide cuál de ellos habla. Si un LMS detecta el estándar por sí mismo, elige él; si pregunta, elija.',
  sessionCmi5:
    'Cada inicio es una sesión. Quien vuelve a cargar la página la ha terminado y abre el curso de nuevo desde el LMS; lo que esa sesión no pudo comunicar lo comunica la siguiente del mismo registro.',
  onceCmi5: 'cmi5 permite comunicar un aprobado una sola vez: una puntuación mejor posterior no se comunica.',
  masteryCmi5: 'La nota mínima (mastery score) que el LMS indica al iniciar sustituye a la del paquete.',
  videosScorm:
    'De cada vídeo el LMS recibe respuestas propias, como mucho seis por visita: la parte vista y el punto, como en «83 % 0:50/1:00», con el tiempo empleado; correct en cuanto se ha visto lo suficiente.',
  videosXapi:
    'De los vídeos el LRS recibe, según el xAPI Video Profile 1.0.3, cuándo se reproducen, se pausan, se salta en ellos o se ajustan, qué partes se han visto en total y qué navegador y pantalla los muestran.',
  shows: 'Qué muestra entonces el LMS ({standard}, con los ajustes de abajo)',
  status: 'estado {status}',
  statusScore: 'estado {status}, puntuación {score}',
  progress: 'progreso {n}\u00a0%',
  progressScore: 'progreso {n}\u00a0%, puntuación {score}',
  failed: 'suspenso',
  failedProgress: 'suspenso; progreso sin determinar',
  passed: 'aprobado',
  passedScore: 'aprobado, puntuación {score}',
  notPassed: 'no aprobado',
  notPassedScore: 'no aprobado, puntuación {score}',
  notYet: 'aún sin resultado',
  notCounted: 'no se cuenta nada',
  grade: 'calificación {score}\u00a0%',
  gradeUnknown: 'completado; calificación sin determinar',
  legend: 'Leyenda de las respuestas en los informes',
  legendName: 'Las opciones figuran como las comunica {first}.',
  legendNames: 'Las opciones figuran como las comunica {first}, entre paréntesis como lo hace {others}.',
  legendRight: '«|» separa formas distintas de acertar.',
  interactionId: 'Interacción',
  interactionIndex: 'Índice en SCORM',
  interactionActivity: 'Actividad en xAPI',
  lesson: 'Lección',
  options: 'Opciones',
  right: 'Correcto',
  settings: 'Ajustes por LMS',
  settingsIn: 'Ajustes en {lms}',
  setting: 'Ajuste',
  choose: 'Qué elegir',
  upload: 'Importación',
  attempts: 'Intentos',
  update: 'Versión nueva',
  window: 'Presentación',
  completion: 'Finalización',
  xapi: 'Paquete xAPI',
  cmi5: 'Paquete cmi5',
  scorm2004: 'Paquete SCORM 2004',
  notDetermined: 'Sin determinar',
  ofBackup: 'Copia de seguridad del curso',
  backupRestore: 'Restaurar',
  backupRestoreHow:
    'Una vez, por quien pueda crear cursos: Administración del sitio → Cursos → Restaurar curso; o en un curso vacío de un docente: Más → Reutilización de cursos → Restaurar. Donde Moodle restaura en segundo plano, no aparece nada hasta que se ejecuta su cron.',
  backupKept: 'Ya configurado',
  backupKeptHow:
    'Secciones, paquetes con sus ajustes, finalización, calificaciones con sus pesos y todo lo que acompaña a los paquetes.',
  backupUpdateHow:
    'Nunca restaure otra vez: se crea un segundo curso. Ponga el nuevo zip de un módulo, que está junto a la copia, en su actividad; los resultados y el estado guardado se conservan.',
  backupByHand: 'A mano',
  backupByHandHow:
    'Fecha de inicio, matriculación, roles, grupos y fechas. Los términos del glosario se añaden con «Importar entradas».',
  moodleUpload: 'Añadir el zip de SCORM 1.2 como paquete SCORM.',
  moodleMastery:
    'Dejar la del paquete. Al salir, Moodle convierte la puntuación en passed o failed; el paquete dice lo mismo, porque solo envía una puntuación cuando eso está decidido.',
  moodleWindow:
    'En la página o en una ventana nueva: ambas sirven. En la página, ocultar el índice da más espacio.',
  moodleCommit: 'No hace falta; el paquete guarda tras cada paso.',
  moodleStandards: 'Desactivado: se conservan hasta 64.000 caracteres del estado guardado. Activado: 4096.',
  moodleUpdate: 'Poner el zip nuevo en la misma actividad; resultados y estado guardado permanecen.',
  moodleReview:
    'Una vez completado, aprobado o suspendido, un intento se abre en modo de revisión; entonces el paquete no comunica nada y el resultado permanece.',
  moodleStatus: 'Marcar «Passed» y «Completed»: quien aprueba figura siempre solo como «passed».',
  moodleStatusCompleted: 'Marcar «Completed».',
  moodlePreview:
    'Sí. Una vista previa no guarda nada, pero Moodle la cuenta como intento y muestra para ella la calificación 0 %.',
  moodleNewAttempt:
    '«No». Con «Always», cada apertura empieza un curso vacío; con «When previous attempt completed, passed or failed», cada una a partir de ese momento.',
  moodleAttempts:
    'Varios. Quien ha suspendido ve ese intento en modo de revisión y lo intenta de nuevo con «Start a new attempt», que empieza vacío.',
  moodleBest: '«Highest attempt»: un intento nuevo no quita nada.',
  moodleGrade: '«Highest grade». «Learning objects» califica solo si el paquete se completó, con 1 o 0.',
  moodleReport:
    '«Response 7» corresponde al índice 7 de la leyenda de arriba. «Summary of question» añade su identificador, «Summary of right answer» lo correcto; «Track details» enumera todo lo de un intento. Hasta que se envía una puntuación, Moodle muestra 0.',
  moodleProtect: 'Desactivado, si se usa la aplicación de Moodle.',
  moodleCompletion: 'Una actividad completada una vez sigue completada.',
  moodleXapi: 'Moodle por sí mismo no admite ninguno; el plugin mod_tincanlaunch sí, con un LRS al lado.',
  moodle2004:
    'Añadir el zip como paquete SCORM. La aplicación de Moodle solo reproduce SCORM 1.2. La calificación sale de cmi.score.raw.',
  moodle2004Status: 'Marcar «Passed» y «Completed»: en SCORM 2004 son dos datos, y Moodle exige los dos.',
  moodle2004Standards: 'Activado o desactivado: se conservan hasta 64.000 caracteres del estado guardado.',
  moodle2004Report:
    'Vacío con paquetes SCORM 2004, por un fallo de Moodle 4.5; «Track details» enumera todas las respuestas de un intento. De SCORM 1.2 lo muestra todo.',
  moodleXapiPassed: 'Por el verbo passed. El valor inicial del formulario, completed, no da calificación.',
  moodleXapiCompleted: 'Por el verbo completed, el valor inicial del formulario.',
  moodleXapiGrade:
    'Solo de passed, y solo cuando se ejecuta la tarea programada del plugin: la calificación llega después de la finalización.',
  moodleXapiNoGrade: 'Ninguna: sin nota mínima ninguna declaración lleva puntuación.',
  moodleXapiCourse:
    'Una sola vez en todo Moodle. El mismo paquete en dos cursos comparte los intentos: para cada curso de Moodle, pedir un paquete con su propia iri.',
  moodleXapiActor:
    'Decidir antes de que se empiece: después de un cambio ya no se encuentran los intentos anteriores.',
  moodleXapiCors:
    'El LRS debe permitir peticiones (CORS) desde la dirección de Moodle, con las cabeceras Authorization, Content-Type, X-Experience-API-Version, If-Match e If-None-Match, y exponer ETag.',
  moodleXapiKey:
    'El navegador de cada participante recibe la clave del LRS: dar al plugin una propia, que solo pueda guardar y leer declaraciones y estado.',
  moodleCmi5: 'Moodle por sí mismo no admite ninguno.',
  iliasType: 'SCORM 1.2; la lista empieza por SCORM 2004.',
  iliasOnline: 'Activado, para que se vea.',
  iliasProgress: 'En sus ajustes: el modo SCORM, y marcar el paquete. De entrada está desactivado.',
  iliasMastery: 'Dejar lo que trae el paquete.',
  iliasMode: 'Normal, con crédito; de lo contrario ILIAS no guarda ningún resultado.',
  iliasReview: 'No, para que aún se registre un resultado mejor.',
  iliasInteractions: 'Activado; entonces las respuestas figuran en «Tracking Data».',
  iliasCheck:
    'Activado funciona: el paquete respeta los límites. Desactivado permite a ILIAS conservar textos más largos.',
  iliasWindow: 'Misma ventana, iframe o ventana nueva: todo sirve.',
  iliasUpdate:
    'Solo se acepta si su manifiesto es idéntico byte a byte, como en una versión que solo cambia textos de las lecciones.',
  iliasAttempts: 'No se llevan por separado; cuentan los últimos valores.',
  iliasXapi:
    'Primero crear un tipo de LRS en la administración. Solo las declaraciones sobre el curso mismo dan completed, passed o failed.',
  iliasCmi5: 'El paquete indica su propia nota mínima; en el modo Review no se guarda ni se comunica nada.',
  ilias2004: 'Elegir SCORM 2004 como tipo.',
  ilias2004Unknown:
    'Qué muestra el entorno de ejecución de SCORM 2004 de ILIAS en cada fila de arriba y cuánto conserva del estado guardado.',
  chamiloUpload: 'En «Learning paths», importar SCORM.',
  chamiloReinit:
    'Decidirlo antes de empezar. Activado (de entrada): lo completado, aprobado o suspenso se abre solo para revisar. Desactivado: abrirlo otra vez empieza un intento nuevo sin nada guardado.',
  chamiloTime: 'Desactivado, o el tiempo se cuenta varias veces.',
  chamiloFrame: 'Activado, si falta espacio: el paquete tiene su propio índice.',
  chamiloProgress:
    'El paquete es un solo elemento, así que el progreso es 0\u00a0% o 100\u00a0%. Una puntuación de 0 quizá no se registre.',
  chamiloUpdate: 'Chamilo 1.11: actualizar la ruta de aprendizaje con un zip del mismo nombre de archivo.',
  chamiloXapi: 'Con el plugin XApi.',
  chamiloCmi5:
    'Con el plugin XApi, que considera cmi5 una beta: cada inicio es un registro nuevo, de modo que se empieza de cero.',
  chamilo2004: 'Usar el paquete SCORM 1.2: SCORM 2004 no se admite oficialmente.',
  chamiloUnknown: 'Qué hace el nuevo entorno de ejecución de Chamilo 2.1.',
  olatUpload: 'Importarlo y elegirlo en el elemento de curso SCORM, en «Learning content».',
  olatTransferScore: '«Transfer score value».',
  olatTransferPassed: '«Transfer passed value».',
  olatTransferNone:
    '«Don’t transfer scoring information»: OpenOlat no cuenta completed. Si debe contar, pedir un paquete con completion: { report: passed }.',
  olatNeeded: '{pass}; con el valor inicial 0 aprueba cualquiera que tenga puntuación.',
  olatBest: 'Activado: queda la mejor puntuación.',
  olatAttempts: 'Sin límite; cada apertura puede contar como intento.',
  olatWindow: 'Activado da al paquete el mayor espacio.',
  olatUpdate:
    'Puede borrar lo que guardaron quienes están a medias; la puntuación permanece. Sustituirlo entre dos grupos.',
  olatUnknown: 'Si admite paquetes xAPI.',
  olat2004: 'Usar el paquete SCORM 1.2: OpenOlat rechaza SCORM 2004.',
  edxModules: 'Añadir "scorm".',
  edxScored: 'Activado, si el resultado cuenta como calificación.',
  edxWeight: 'Lo que cuenta el paquete en el curso. Solo se leen porcentajes.',
  edxWindow: 'Activado, si el marco, de entrada de 450 píxeles de alto, es demasiado bajo.',
  edxAttempts: 'Ninguno; cuenta la última puntuación. failed da la calificación 0.',
  edxCompletion: 'Las versiones anteriores a agosto de 2025 cuentan solo completed, no passed.',
  edxUpdate: 'Sustituir el zip; resultados y estado guardado permanecen.',
  edxUnknown: 'Si admite paquetes xAPI.',
  edxCmi5:
    'Con el bloque aparte openedx_cmi5_xblock, que pasa por alto las declaraciones enviadas por POST, como son estas: no muestra quién ha completado o aprobado.',
  edx2004:
    'Se admite; se leen la finalización, la puntuación y la parte de lecciones abiertas (cmi.progress_measure).',
  canvasUpload:
    'SCORM es una herramienta externa que activa la administración. Importar allí el zip, como tarea calificada o como página sin calificación.',
  canvasLaunch: 'Iniciarlo desde la herramienta o la tarea; un enlace directo guardado deja de funcionar.',
  canvasUnknown:
    'Qué muestra en cada fila de arriba, intentos, qué resultado cuenta, límites e informes de respuestas.',
  state: 'Estado guardado',
  stateWorst:
    'Como máximo {worst} de los {limit} caracteres que conserva todo LMS, aparte de los textos libres.',
  stateTexts: {
    one: '{n} texto libre tiene el resto: se conservan al menos {least} caracteres de él.',
    other: '{n} textos libres comparten el resto: se conservan al menos {least} caracteres de cada uno.',
  },
  stateMore: 'Los LMS que conservan más reciben los textos enteros.',
  privacy: 'Quién guarda qué',
  privacyLms: 'El LMS: estado, puntuación, tiempo, respuestas, textos y lugar de la persona que aprende.',
  privacyLrs: 'El LRS indicado al iniciar (xAPI): lo mismo, como declaraciones y un documento de estado.',
  privacyCmi5:
    'El LMS que inicia el paquete, o su LRS (cmi5): lo mismo, como declaraciones y un documento de estado.',
  privacySite:
    'Nadie recibe lo que se hace en el sitio web: el trabajo se queda en el navegador de la persona que aprende.',
  privacyBrowser:
    'El navegador de la persona que aprende: lo que el LMS o el LRS aún no ha confirmado, y el texto entero de lo que solo conserva en parte.',
  privacyKept:
    'Allí queda una copia del trabajo: 7 días desde que el LMS o el LRS lo tiene con seguridad; si no, 30. Se puede eliminar al momento en «Mi registro».',
  privacyNobody: 'Nadie más: el paquete no consulta ningún otro servidor.',
  privacyHosts:
    'Otros servidores se consultan solo después de que la persona que aprende pulse un botón que los nombra. Puede permitir un servidor para todo el curso, en su propio navegador, y retirar el permiso.',
  privacyBlocked:
    'Donde un servidor está bloqueado o no responde, queda la transcripción, y leerla hasta el final cuenta como ver el vídeo.',
  hosts: 'Servidores de vídeos',
  host: 'Servidor',
  hostLearns: 'Lo que llega a saber',
  learnsGoogle:
    'La dirección de internet y el dispositivo de quien aprende, lo que ve y el sitio en que funciona el curso. Google puede guardar cookies, también en su servidor sin cookies.',
  learnsVimeo:
    'La dirección de internet y el dispositivo de quien aprende, lo que ve y el sitio en que funciona el curso. Se pide a Vimeo que no rastree (dnt=1).',
  learnsPeertube:
    'La dirección de internet y el dispositivo de quien aprende, lo que ve y el sitio en que funciona el curso. Otros espectadores no saben nada (p2p=0).',
  learnsFile:
    'La dirección de internet y el dispositivo de quien aprende, lo que ve y el sitio en que funciona el curso.',
} satisfies SheetTexts;
