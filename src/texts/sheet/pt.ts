import type { SheetTexts } from './sheet-texts.ts';

export default {
  title: 'Para a administração do LMS: {title}',
  intro: 'O que este curso comunica, o que um LMS faz disso e que definições escolher.',
  aboutNames:
    'Os nomes de definições entre aspas aparecem assim no LMS em inglês; os outros apenas descrevem uma definição, cujo rótulo pode ser diferente.',
  aboutSources:
    'O comportamento dos LMS foi lido no seu código e na sua documentação, e experimentado no Moodle 4.5. As versões diferem: convém experimentar antes o pacote com uma pessoa de teste.',
  version: 'Versão',
  language: 'Língua',
  packages: 'Pacotes',
  media: 'Vídeos e som',
  mediaLinked:
    'Não vão no pacote: o navegador de quem aprende carrega-os a partir de {address}. Têm de lá estar antes de chegar a primeira pessoa e enquanto o pacote for usado, e nenhuma rede de quem aprende deve bloquear esse servidor. Um ficheiro alterado recebe outro nome, por isso lá nunca se substitui nada.',
  counts: 'O que conta',
  completedWhen: 'Concluído quando',
  allOf: 'tudo isto se verifica',
  anyOf: 'uma destas condições se verifica',
  nothingNeeded: 'foi aberto',
  needLessons: { one: '{n} lição aberta', other: '{n} lições abertas' },
  needWatch: { one: '{n} vídeo visto', other: '{n} vídeos vistos' },
  needQuizzesPassed: { one: '{n} questionário com aprovação', other: '{n} questionários com aprovação' },
  needQuizzesFinished: { one: '{n} questionário entregue', other: '{n} questionários entregues' },
  needTexts: {
    one: '{n} reflexão escrita',
    other: '{n} reflexões escritas',
  },
  needMinutes: {
    one: '{n} minuto de tempo ativo',
    other: '{n} minutos de tempo ativo',
  },
  named: '{what} ({names})',
  andMore: 'e mais {n}',
  passMark: 'Nota mínima',
  passOf: '{pass}% dos pontos, e concluído',
  passNone: 'nenhuma; não se comunica nem aprovação nem reprovação',
  passReported: 'nenhuma; ao concluir comunica-se a aprovação',
  score: 'Pontuação',
  scoreNone: 'nenhuma; nada dá pontos',
  scoreFrom: '{max} pontos no total',
  question: 'Pergunta',
  quiz: 'Questionário',
  scored: 'Perguntas e questionários que contam para a pontuação',
  points: 'Pontos',
  tries: 'Tentativas',
  unlimited: 'sem limite',
  video: 'Vídeo',
  videosCount: 'Vídeos que contam',
  share: 'Parte a ver',
  videoRights: 'Vídeos apresentados e quem os pode mostrar',
  rights: 'Direitos e licença',
  consent: 'Consentimento das pessoas que aparecem',
  toolkitFiles: 'Caixa de ferramentas: ficheiros para levar',
  toolkitFile: 'Ficheiro',
  formatAndSize: 'Formato e tamanho',
  shareOrRead: '{share}%, ou a sua transcrição lida até ao fim',
  percent: '{n}%',
  reports: 'O que foi feito e o que o pacote comunica',
  learner: 'A pessoa que aprende…',
  statements: 'Declarações xAPI sobre o curso',
  statementsCmi5: 'Declarações cmi5 sobre o curso',
  none: 'nenhuma',
  site: 'Sítio Web: comunica',
  nothingTold: 'nada',
  didOpen: 'abriu-o e viu a primeira lição',
  didLessons: 'abriu todas as lições e não fez mais nada',
  didExcept: 'fez tudo bem, falta apenas: {what}',
  didOnly: 'fez apenas isto: {what}',
  didAll: 'fez tudo',
  didRight: 'fez tudo e respondeu a tudo corretamente',
  didRead: 'fez tudo bem, mas leu as transcrições até ao fim em vez de ver os vídeos, onde isso conta',
  didWrongOpen: 'fez tudo e respondeu a tudo mal, com tentativas restantes',
  didWrongSpent: 'fez tudo e respondeu a tudo mal, sem tentativas restantes',
  didBetter: 'respondeu primeiro a tudo mal e depois a tudo bem',
  didWorse: 'respondeu a tudo bem e depois a tudo mal noutra tentativa dos questionários',
  neverFailed: 'failed nunca é comunicado, porque é sempre possível tentar de novo.',
  failedLast:
    'cmi.core.lesson_status só passa a failed quando nada mais resta fazer: todas as lições foram abertas e já não é possível nada do que falta para a conclusão. Muitos LMS bloqueiam um curso sem aprovação.',
  failedLast2004:
    'cmi.success_status só passa a failed quando nada mais resta fazer: todas as lições foram abertas e já não é possível nada do que falta para a conclusão.',
  failedAtOnce: 'O LRS recebe failed assim que não resta nenhuma tentativa que conte.',
  alwaysSuspend:
    'Em todas as linhas cmi.suspend_data guarda o lugar e as respostas, e cmi.core.exit é suspend: continua-se onde o trabalho parou.',
  alwaysSuspend2004:
    'Em todas as linhas cmi.suspend_data guarda o lugar e as respostas, e cmi.exit é suspend: continua-se onde o trabalho parou.',
  preview:
    'Na pré-visualização (cmi.core.lesson_mode é browse) nada é guardado; cmi.core.lesson_status passa a browsed e a página indica-o.',
  preview2004:
    'Na pré-visualização (cmi.mode é browse) nada é guardado; cmi.completion_status continua incomplete e a página indica-o.',
  alwaysStatements:
    'Em todas as linhas o LRS recebe também o início e o fim de cada sessão, as lições e as respostas.',
  siteKeeps:
    'Um sítio Web não comunica nada a ninguém. Cada navegador guarda o trabalho feito nele, até 400 dias depois do último.',
  universalLaunch:
    'O zip para várias normas é ao mesmo tempo SCORM 1.2, xAPI e cmi5: a forma como o LMS o abre decide qual delas fala. Se um LMS deteta a norma por si, é ele que escolhe; se pergunta, escolha.',
  sessionCmi5:
    'Cada abertura é uma sessão. Quem recarrega a página terminou-a e abre o curso novamente a partir do LMS; o que essa sessão não conseguiu comunicar é comunicado pela seguinte do mesmo registo.',
  onceCmi5:
    'O cmi5 permite comunicar uma aprovação uma só vez: uma pontuação melhor posterior não é comunicada.',
  masteryCmi5: 'A nota mínima (mastery score) que o LMS indica na abertura substitui a do pacote.',
  videosScorm:
    'De cada vídeo o LMS recebe respostas próprias, no máximo seis por visita: a parte vista e o ponto, como em «83 % 0:50/1:00», com o tempo gasto; correct assim que se viu o suficiente.',
  videosXapi:
    'Dos vídeos o LRS recebe, segundo o xAPI Video Profile 1.0.3, quando são reproduzidos, pausados, percorridos ou ajustados, que partes foram vistas ao todo e que navegador e ecrã os mostram.',
  shows: 'O que o LMS mostra então ({standard}, com as definições abaixo)',
  status: 'estado {status}',
  statusScore: 'estado {status}, pontuação {score}',
  progress: 'progresso {n}%',
  progressScore: 'progresso {n}%, pontuação {score}',
  failed: 'reprovado',
  failedProgress: 'reprovado; progresso não determinado',
  passed: 'aprovado',
  passedScore: 'aprovado, pontuação {score}',
  notPassed: 'não aprovado',
  notPassedScore: 'não aprovado, pontuação {score}',
  notYet: 'ainda sem resultado',
  notCounted: 'nada é contado',
  grade: 'classificação {score}%',
  gradeUnknown: 'concluído; classificação não determinada',
  legend: 'Legenda das respostas nos relatórios',
  legendName: 'As opções figuram como o {first} as comunica.',
  legendNames: 'As opções figuram como o {first} as comunica, entre parênteses como o {others}.',
  legendRight: '«|» separa formas diferentes de acertar.',
  interactionId: 'Interação',
  interactionIndex: 'Índice no SCORM',
  interactionActivity: 'Atividade no xAPI',
  lesson: 'Lição',
  options: 'Opções',
  right: 'Certo',
  settings: 'Definições por LMS',
  settingsIn: 'Definições em {lms}',
  setting: 'Definição',
  choose: 'O que escolher',
  upload: 'Importação',
  attempts: 'Tentativas',
  update: 'Nova versão',
  window: 'Apresentação',
  completion: 'Conclusão',
  xapi: 'Pacote xAPI',
  cmi5: 'Pacote cmi5',
  scorm2004: 'Pacote SCORM 2004',
  notDetermined: 'Não determinado',
  ofBackup: 'Cópia de segurança do curso',
  backupRestore: 'Restaurar',
  backupRestoreHow:
    'Uma vez, por quem possa criar cursos: Administração do site → Disciplinas → Restaurar disciplina; ou numa disciplina vazia de um docente: Mais → Reutilização → Restaurar. Onde o Moodle restaura em segundo plano, nada aparece até o cron ser executado.',
  backupKept: 'Já configurado',
  backupKeptHow:
    'Secções, pacotes com as suas definições, conclusão, notas com os seus pesos e tudo o que acompanha os pacotes.',
  backupUpdateHow:
    'Nunca restaure outra vez: isso cria um segundo curso. Coloque o novo zip de um módulo, que está junto da cópia, na respetiva atividade; os resultados e o estado guardado mantêm-se.',
  backupByHand: 'À mão',
  backupByHandHow:
    'Data de início, inscrição, papéis, grupos e datas. Os termos do glossário acrescentam-se com «Importar entradas».',
  moodleUpload: 'Adicionar o zip de SCORM 1.2 como pacote SCORM.',
  moodleMastery:
    'Manter a do pacote. À saída, o Moodle faz da pontuação passed ou failed; o pacote diz o mesmo, porque só envia uma pontuação quando isso está decidido.',
  moodleWindow: 'Na página ou numa nova janela: ambas servem. Na página, ocultar o índice dá mais espaço.',
  moodleCommit: 'Não é preciso; o pacote guarda após cada passo.',
  moodleStandards: 'Desligado: conservam-se até 64\u00a0000 caracteres do estado guardado. Ligado: 4096.',
  moodleUpdate: 'Colocar o novo zip na mesma atividade; resultados e estado guardado mantêm-se.',
  moodleReview:
    'Uma vez concluída, aprovada ou reprovada, uma tentativa abre em modo de revisão; então o pacote não comunica nada e o resultado mantém-se.',
  moodleStatus: 'Assinalar «Passed» e «Completed»: quem é aprovado fica sempre só como «passed».',
  moodleStatusCompleted: 'Assinalar «Completed».',
  moodlePreview:
    'Sim. Uma pré-visualização não guarda nada, mas o Moodle conta-a como tentativa e mostra para ela a nota 0%.',
  moodleNewAttempt:
    '«No». Com «Always», cada abertura começa um curso vazio; com «When previous attempt completed, passed or failed», cada uma a partir daí.',
  moodleAttempts:
    'Várias. Quem reprovou vê essa tentativa em modo de revisão e tenta de novo com «Start a new attempt», que começa vazia.',
  moodleBest: '«Highest attempt»: uma nova tentativa não tira nada.',
  moodleGrade: '«Highest grade». «Learning objects» avalia apenas se o pacote foi concluído, com 1 ou 0.',
  moodleReport:
    '«Response 7» corresponde ao índice 7 da legenda acima. «Summary of question» acrescenta o identificador, «Summary of right answer» o que está certo; «Track details» enumera tudo de uma tentativa. Até ser enviada uma pontuação, o Moodle mostra 0.',
  moodleProtect: 'Desligado, se for usada a aplicação do Moodle.',
  moodleCompletion: 'Uma atividade concluída uma vez continua concluída.',
  moodleXapi: 'O próprio Moodle não aceita nenhum; o plugin mod_tincanlaunch aceita, com um LRS ao lado.',
  moodle2004:
    'Adicionar o zip como pacote SCORM. A aplicação do Moodle só reproduz SCORM 1.2. A nota vem de cmi.score.raw.',
  moodle2004Status:
    'Assinalar «Passed» e «Completed»: no SCORM 2004 são dois factos, e o Moodle exige ambos.',
  moodle2004Standards: 'Ligado ou desligado: conservam-se até 64\u00a0000 caracteres do estado guardado.',
  moodle2004Report:
    'Vazio com pacotes SCORM 2004, por uma falha do Moodle 4.5; «Track details» enumera todas as respostas de uma tentativa. De SCORM 1.2 mostra tudo.',
  moodleXapiPassed: 'Pelo verbo passed. O valor inicial do formulário, completed, não dá avaliação.',
  moodleXapiCompleted: 'Pelo verbo completed, o valor inicial do formulário.',
  moodleXapiGrade:
    'Só de passed, e só quando corre a tarefa agendada do plugin: a avaliação chega depois da conclusão.',
  moodleXapiNoGrade: 'Nenhuma: sem nota mínima nenhuma declaração traz pontuação.',
  moodleXapiCourse:
    'Uma só vez em todo o Moodle. O mesmo pacote em dois cursos partilha as tentativas: para cada curso do Moodle, pedir um pacote com iri própria.',
  moodleXapiActor:
    'Decidir antes do início: depois de uma alteração, as tentativas anteriores já não são encontradas.',
  moodleXapiCors:
    'O LRS tem de permitir pedidos (CORS) a partir do endereço do Moodle, com os cabeçalhos Authorization, Content-Type, X-Experience-API-Version, If-Match e If-None-Match, e expor ETag.',
  moodleXapiKey:
    'O navegador de cada participante recebe a chave do LRS: dar ao plugin uma própria, que só possa guardar e ler declarações e estado.',
  moodleCmi5: 'O próprio Moodle não aceita nenhum.',
  iliasType: 'SCORM 1.2; a lista começa por SCORM 2004.',
  iliasOnline: 'Ligado, para que seja visível.',
  iliasProgress: 'Nas suas definições: o modo SCORM, e assinalar o pacote. De início está desligado.',
  iliasMastery: 'Deixar o que o pacote traz.',
  iliasMode: 'Normal, com crédito; caso contrário o ILIAS não guarda nenhum resultado.',
  iliasReview: 'Não, para que ainda se registe um resultado melhor.',
  iliasInteractions: 'Ligado; então as respostas estão em «Tracking Data».',
  iliasCheck:
    'Ligado serve: o pacote respeita os limites. Desligado permite ao ILIAS guardar textos mais longos.',
  iliasWindow: 'Mesma janela, iframe ou nova janela: tudo serve.',
  iliasUpdate:
    'Só é aceite se o manifesto for igual byte a byte, como numa versão que só muda textos das lições.',
  iliasAttempts: 'Não são guardadas em separado; contam os últimos valores.',
  iliasXapi:
    'Primeiro criar um tipo de LRS na administração. Só as declarações sobre o próprio curso dão completed, passed ou failed.',
  iliasCmi5: 'O pacote indica a sua própria nota mínima; no modo Review nada é guardado nem comunicado.',
  ilias2004: 'Escolher SCORM 2004 como tipo.',
  ilias2004Unknown:
    'O que o ambiente de execução de SCORM 2004 do ILIAS mostra em cada linha acima e quanto conserva do estado guardado.',
  chamiloUpload: 'Em «Learning paths», importar SCORM.',
  chamiloReinit:
    'Decidir antes do início. Ligado (de início): o que está concluído, aprovado ou reprovado abre só para revisão. Desligado: abrir de novo começa uma nova tentativa sem nada guardado.',
  chamiloTime: 'Desligado, ou o tempo é contado várias vezes.',
  chamiloFrame: 'Ligado, se faltar espaço: o pacote tem o seu próprio índice.',
  chamiloProgress:
    'O pacote é um único elemento, por isso o progresso é 0% ou 100%. Uma pontuação de 0 pode não ser registada.',
  chamiloUpdate: 'Chamilo 1.11: atualizar o percurso com um zip do mesmo nome de ficheiro.',
  chamiloXapi: 'Com o plugin XApi.',
  chamiloCmi5:
    'Com o plugin XApi, que considera o cmi5 uma beta: cada abertura é um registo novo, pelo que se começa do início.',
  chamilo2004: 'Usar o pacote SCORM 1.2: o SCORM 2004 não é suportado oficialmente.',
  chamiloUnknown: 'O que faz o novo ambiente de execução do Chamilo 2.1.',
  olatUpload: 'Importá-lo e escolhê-lo no elemento de curso SCORM, em «Learning content».',
  olatTransferScore: '«Transfer score value».',
  olatTransferPassed: '«Transfer passed value».',
  olatTransferNone:
    '«Don’t transfer scoring information»: o OpenOlat não conta completed. Se tiver de contar, pedir um pacote com completion: { report: passed }.',
  olatNeeded: '{pass}; com o valor inicial 0 é aprovado quem tiver qualquer pontuação.',
  olatBest: 'Ligado: fica a melhor pontuação.',
  olatAttempts: 'Sem limite; cada abertura pode contar como tentativa.',
  olatWindow: 'Ligado dá ao pacote o maior espaço.',
  olatUpdate:
    'Pode apagar o que guardou quem está a meio; a pontuação mantém-se. Substituir entre dois grupos.',
  olatUnknown: 'Se aceita pacotes xAPI.',
  olat2004: 'Usar o pacote SCORM 1.2: o OpenOlat recusa o SCORM 2004.',
  edxModules: 'Acrescentar "scorm".',
  edxScored: 'Ligado, se o resultado conta como classificação.',
  edxWeight: 'O que o pacote conta no curso. Só se leem percentagens.',
  edxWindow: 'Ligado, se a moldura, de início com 450 píxeis de altura, for demasiado baixa.',
  edxAttempts: 'Nenhuma; conta a última pontuação. failed dá a classificação 0.',
  edxCompletion: 'As versões anteriores a agosto de 2025 contam só completed, e não passed.',
  edxUpdate: 'Substituir o zip; resultados e estado guardado mantêm-se.',
  edxUnknown: 'Se aceita pacotes xAPI.',
  edxCmi5:
    'Com o bloco à parte openedx_cmi5_xblock, que ignora declarações enviadas por POST, como estas: não mostra quem concluiu ou foi aprovado.',
  edx2004:
    'É aceite; são lidas a conclusão, a pontuação e a parte das lições abertas (cmi.progress_measure).',
  canvasUpload:
    'SCORM é uma ferramenta externa que a administração ativa. Importar aí o zip, como tarefa avaliada ou como página sem classificação.',
  canvasLaunch:
    'Iniciar a partir da ferramenta ou da tarefa; uma ligação direta guardada deixa de funcionar.',
  canvasUnknown:
    'O que mostra em cada linha acima, tentativas, que resultado conta, limites e relatórios de respostas.',
  state: 'Estado guardado',
  stateWorst: 'No máximo {worst} dos {limit} caracteres que qualquer LMS conserva, sem os textos livres.',
  stateTexts: {
    one: '{n} texto livre tem o resto: conservam-se pelo menos {least} caracteres dele.',
    other: '{n} textos livres partilham o resto: conservam-se pelo menos {least} caracteres de cada um.',
  },
  stateMore: 'Os LMS que conservam mais recebem os textos inteiros.',
  privacy: 'Quem guarda o quê',
  privacyLms: 'O LMS: estado, pontuação, tempo, respostas, textos e lugar da pessoa que aprende.',
  privacyLrs: 'O LRS indicado ao iniciar (xAPI): o mesmo, como declarações e um documento de estado.',
  privacyCmi5:
    'O LMS que abre o pacote, ou o seu LRS (cmi5): o mesmo, como declarações e um documento de estado.',
  privacySite:
    'Ninguém recebe o que se faz no sítio Web: o trabalho fica no navegador da pessoa que aprende.',
  privacyBrowser:
    'O navegador da pessoa que aprende: o que o LMS ou o LRS ainda não confirmou, e o texto inteiro daquilo que só guarda em parte.',
  privacyKept:
    'Fica aí uma cópia do trabalho: 7 dias desde que o LMS ou o LRS o tem com segurança; caso contrário, 30. Pode ser removida de imediato em «O meu registo».',
  privacyNobody: 'Mais ninguém: o pacote não contacta nenhum outro servidor.',
  privacyHosts:
    'Outros servidores só são contactados depois de a pessoa que aprende premir um botão que os nomeia. Pode permitir um servidor para todo o curso, no seu próprio navegador, e retirar a permissão.',
  privacyBlocked:
    'Onde um servidor está bloqueado ou não responde, fica a transcrição, e lê-la até ao fim conta como ver o vídeo.',
  hosts: 'Servidores de vídeos',
  host: 'Servidor',
  hostLearns: 'O que fica a saber',
  learnsGoogle:
    'O endereço de Internet e o dispositivo de quem aprende, o que vê e o sítio em que o curso funciona. A Google pode guardar cookies, também no seu servidor sem cookies.',
  learnsVimeo:
    'O endereço de Internet e o dispositivo de quem aprende, o que vê e o sítio em que o curso funciona. Pede-se ao Vimeo que não rastreie (dnt=1).',
  learnsPeertube:
    'O endereço de Internet e o dispositivo de quem aprende, o que vê e o sítio em que o curso funciona. Outros espectadores não ficam a saber nada (p2p=0).',
  learnsFile:
    'O endereço de Internet e o dispositivo de quem aprende, o que vê e o sítio em que o curso funciona.',
} satisfies SheetTexts;
