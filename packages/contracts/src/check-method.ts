import {
  framePhases,
  type CardKind,
  type IntervisieMethod,
  type MethodPhase,
  type PhaseOutput,
  type SessionRole,
} from './intervisie-method.ts';

export interface MethodProblem {
  path: PropertyKey[];
  message: string;
}

/** What a method says that cannot hold in a room. The schema sees one value at a time; this sees the whole hour. */
export function checkMethod(method: IntervisieMethod): MethodProblem[] {
  return [
    ...checkMinutes(method),
    ...checkPeople(method),
    ...checkFrame(method),
    ...method.phases.flatMap((phase, index) =>
      phaseChecks.flatMap((check) =>
        check(phase, method, index).map(({ path, message }) => ({ path: ['phases', index, ...path], message })),
      ),
    ),
  ];
}

type PhaseCheck = (phase: MethodPhase, method: IntervisieMethod, index: number) => MethodProblem[];

const problem = (path: PropertyKey[], message: string): MethodProblem => ({ path, message });
const problemIf = (holds: boolean, path: PropertyKey[], message: string): MethodProblem[] =>
  holds ? [problem(path, message)] : [];

function checkMinutes({ minutes, phases }: IntervisieMethod): MethodProblem[] {
  const sum = phases.reduce((total, phase) => total + phase.minutes, 0);
  return problemIf(sum !== minutes, ['minutes'], `says ${minutes}, but the phases take ${sum}`);
}

function checkPeople({ groupSize, roles }: IntervisieMethod): MethodProblem[] {
  const needed: SessionRole[] = ['caseBringer', 'facilitator', 'adviser'];
  return [
    ...needed.filter((role) => !roles.includes(role)).map((role) => problem(['roles'], `lacks ${role}`)),
    ...problemIf(groupSize.from < needed.length, ['groupSize', 'from'], 'is too few for its three roles'),
    ...problemIf(groupSize.to < groupSize.from, ['groupSize', 'to'], 'is smaller than from'),
  ];
}

/** A method carries its own frame: it says once for each part which of its phases does it. */
function checkFrame({ phases }: IntervisieMethod): MethodProblem[] {
  const replaced = phases.flatMap((phase) => phase.replaces);
  const situations = phases.filter(opensSituation).length;
  return [
    ...framePhases.flatMap((part) => {
      const times = replaced.filter((one) => one === part).length;
      return problemIf(times !== 1, ['phases'], `replace the frame's ${part} ${times} times, not once`);
    }),
    ...problemIf(situations !== 1, ['phases'], `open a situation ${situations} times, not once`),
    ...problemIf(
      phases.findIndex(({ outputs }) => outputs.includes('agreement')) !== 0,
      ['phases'],
      'must begin with the agreement: nothing is shared before everyone agreed',
    ),
  ];
}

const opensSituation = ({ outputs }: MethodPhase): boolean => outputs.includes('situation');

const phaseChecks: PhaseCheck[] = [
  function idIsItsOwn(phase, { phases }, index) {
    return problemIf(
      phases.findIndex(({ id }) => id === phase.id) !== index,
      ['id'],
      `${phase.id} is the id of another phase`,
    );
  },

  function rolesExist(phase, { roles }) {
    const unknown = (path: PropertyKey[], named: readonly SessionRole[]): MethodProblem[] =>
      named
        .filter((role) => !roles.includes(role))
        .map((role) => problem(path, `names ${role}, a role this method does not have`));
    return [
      ...unknown(['turn'], invited(phase)),
      ...phase.writing.flatMap((writing, at) => unknown(['writing', at, 'roles'], writing.roles)),
      ...unknown(['scale', 'roles'], phase.scale?.roles ?? []),
    ];
  },

  function roundEndsAreInTheRound({ turn }) {
    if (turn.kind !== 'round') return [];
    const outside = (role: SessionRole | 'openActionPoints' | undefined): boolean =>
      role !== undefined && role !== 'openActionPoints' && !turn.roles.includes(role);
    return [
      ...problemIf(outside(turn.first), ['turn', 'first'], 'is not in the round'),
      ...problemIf(outside(turn.last), ['turn', 'last'], 'is not in the round'),
      ...problemIf(turn.first !== undefined && turn.first === turn.last, ['turn', 'last'], 'is also first'),
    ];
  },

  function somethingHappens(phase) {
    const dead = phase.turn.kind === 'silent' && phase.writing.length === 0 && !phase.scale;
    return problemIf(dead && !phase.outputs.includes('agreement'), ['turn'], 'nobody speaks, writes or answers');
  },

  function itCanEnd(phase) {
    const waitsForReady = phase.end === 'allReady' || phase.end === 'allReadyOrTime';
    return [
      ...problemIf(waitsForReady && !hasHiddenWriting(phase), ['end'], 'waits for people who have nothing to finish'),
      ...problemIf(
        phase.end === 'allTurnsDone' && phase.turn.kind !== 'round',
        ['end'],
        'waits for turns without a round',
      ),
    ];
  },

  function everyHiddenCardOpens({ turn, writing, anonymous }) {
    return writing.flatMap(({ card, visibility }, at) => [
      ...problemIf(
        visibility === 'untilTurn' && turn.kind !== 'round',
        ['writing', at],
        'waits for a turn that no round gives',
      ),
      ...problemIf(visibility === 'untilTurn' && anonymous, ['writing', at], 'would show at a turn who wrote it'),
      ...problemIf(
        (card === 'note') !== (visibility === 'note'),
        ['writing', at],
        'a note is for its author, and only a note is',
      ),
      ...problemIf(situationCards.includes(card), ['writing', at, 'card'], 'is opened with the situation, not written'),
    ]);
  },

  function oneWayToWriteAKind({ writing }) {
    return writing.flatMap(({ card, roles }, at) =>
      problemIf(
        writing.slice(0, at).some((other) => other.card === card && other.roles.some((role) => roles.includes(role))),
        ['writing', at],
        `lets one role write ${card} in two ways`,
      ),
    );
  },

  function anonymityHasAPoint({ anonymous, writing }) {
    return problemIf(
      anonymous && writing.every(({ visibility }) => visibility === 'note'),
      ['anonymous'],
      'hides authors, but nobody writes for the others',
    );
  },

  function whoSitsAsideIsLeftAlone(phase) {
    if (phase.caseBringer === 'takesPart') return [];
    return [
      ...problemIf(invited(phase).includes('caseBringer'), ['turn'], 'invites the case bringer, who sits aside'),
      ...phase.writing.flatMap(({ roles, visibility }, at) =>
        problemIf(
          roles.includes('caseBringer') && visibility !== 'note',
          ['writing', at],
          'the case bringer sits aside and writes notes only',
        ),
      ),
      ...problemIf(
        phase.instructions.caseBringerInCircle === undefined,
        ['instructions'],
        'lack caseBringerInCircle, for a case bringer who comes back',
      ),
    ];
  },

  function everyoneIsTold(phase, { roles }) {
    return roles
      .filter((role) => phase.instructions[role] === undefined)
      .map((role) => problem(['instructions'], `lack ${role}`));
  },

  function namesAreKnown(phase) {
    const texts = [phase.title, ...Object.values(phase.instructions).flatMap(({ scene, task }) => [scene, task])];
    const names = texts.flatMap((text) => text.match(/\{[^}]*\}/g) ?? []);
    return names
      .filter((name) => name !== '{inbrenger}' && name !== '{gespreksleider}')
      .map((name) => problem(['instructions'], `hold ${name}, which stands for nobody`));
  },

  function whatIsShownWasWritten(phase, { phases }, index) {
    const before = phases.slice(0, index).flatMap(cardsOpened);
    return phase.shows
      .filter((kind) => !before.includes(kind))
      .map((kind) => problem(['shows'], `has ${kind}, which nobody opened before this phase`));
  },

  function outputsAreWritten(phase) {
    return phase.outputs
      .map((output) => ({ output, card: cardOf[output] }))
      .filter(({ card }) => card !== undefined && !cardsOpened(phase).includes(card))
      .map(({ output }) => problem(['outputs'], `promise ${output}, but nobody writes it`));
  },

  function situationIsTheCaseBringers(phase) {
    return problemIf(
      opensSituation(phase) && !invited(phase).includes('caseBringer'),
      ['outputs'],
      'open a situation while the case bringer is not invited to speak',
    );
  },

  function evaluationIsAsked({ outputs, scale }) {
    return problemIf(
      outputs.includes('evaluation') !== (scale !== undefined),
      ['scale'],
      'and the output evaluation go together',
    );
  },

  function skippedMinutesGoSomewhere({ skipWhenNothingOpen: skip, turn }, { phases }, index) {
    if (!skip) return [];
    return [
      ...problemIf(
        phases.findIndex(({ id }) => id === skip.minutesTo) <= index,
        ['skipWhenNothingOpen', 'minutesTo'],
        'is not a later phase',
      ),
      ...problemIf(index === 0 || turn.kind === 'silent', ['skipWhenNothingOpen'], 'does not fit this phase'),
    ];
  },
];

const situationCards: readonly CardKind[] = ['situationTitle', 'situation', 'learningQuestion'];

/** Which card an output consists of; what is missing here is spoken, ticked or chosen. */
const cardOf: Partial<Record<PhaseOutput, CardKind>> = {
  status: 'status',
  questions: 'question',
  coreProblems: 'coreProblem',
  reformulation: 'reformulation',
  advice: 'advice',
  outcome: 'outcome',
  choice: 'choice',
  learningPoints: 'learningPoint',
  actionPoints: 'actionPoint',
};

function cardsOpened(phase: MethodPhase): CardKind[] {
  const written = phase.writing.filter(({ visibility }) => visibility !== 'note').map(({ card }) => card);
  return opensSituation(phase) ? [...written, ...situationCards] : written;
}

function hasHiddenWriting({ writing }: MethodPhase): boolean {
  return writing.some(({ visibility }) => visibility !== 'note' && visibility !== 'open');
}

function invited({ turn }: MethodPhase): SessionRole[] {
  if (turn.kind === 'silent') return [];
  return turn.kind === 'dialogue' ? [...turn.roles, turn.answers] : turn.roles;
}
