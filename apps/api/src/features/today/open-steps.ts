import type {
  AgreementProgress,
  DuoLessonProgress,
  IntervisieSessionSummary,
  LessonSummary,
  NextEvaluation,
  NextStep,
  PersonRef,
  PlanSummary,
  TodayView,
} from '@tweespraak/contracts';

/** What the other features know of one person today. */
export interface OpenThings {
  today: string;
  personId: string;
  openRooms: IntervisieSessionSummary[];
  proposals: PersonRef[];
  invitations: { groupName: string }[];
  plans: PlanSummary[];
  evaluations: NextEvaluation[];
  lessonsTogether: DuoLessonProgress[];
  agreements: AgreementProgress[];
  comingSessions: IntervisieSessionSummary[];
  lesson: LessonSummary | null;
  unopened: TodayView['unopened'];
}

/** Everything somebody could do now, as steps with the minutes they take. Whose turn it is not, has no step. */
export function openSteps(things: OpenThings): NextStep[] {
  return [
    ...things.openRooms.map(toRoom),
    ...things.proposals.map((partner) => ({ kind: 'duoProposal' as const, minutes: 2, partner })),
    ...things.invitations.map(({ groupName }) => ({ kind: 'groupInvitation' as const, minutes: 2, groupName })),
    ...things.plans.flatMap((plan) => toPlanStep(plan, things.personId)),
    ...things.evaluations
      .filter(({ on }) => on <= things.today)
      .map(({ duoId, partner, on }) => ({ kind: 'evaluation' as const, minutes: 20, duoId, partner, on })),
    ...things.lessonsTogether.flatMap(toDuoLesson),
    ...things.agreements.flatMap(toAgreement),
    ...things.comingSessions.flatMap(toPreparation),
    ...(things.lesson ? [toLesson(things.lesson)] : []),
    ...things.unopened.map(({ id, author }) => ({ kind: 'share' as const, minutes: 3, shareId: id, author })),
  ];
}

function toRoom({ id, groupName, startsAt, endsAt }: IntervisieSessionSummary): NextStep {
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  return { kind: 'room', minutes, sessionId: id, groupName, startsAt };
}

function toPlanStep({ id, next }: PlanSummary, personId: string): NextStep[] {
  if (!next?.turn.some(({ person }) => person?.id === personId)) return [];
  return [{ kind: 'plan', minutes: 3, planId: id, title: next.title }];
}

function toDuoLesson(progress: DuoLessonProgress): NextStep[] {
  const { stage, minutes } = progress;
  if (stage === 'waiting' || stage === 'complete') return [];
  return [{ kind: 'duoLesson', minutes: stage === 'open' ? minutes.together : minutes.alone, progress }];
}

function toAgreement(progress: AgreementProgress): NextStep[] {
  switch (progress.stage) {
    case 'yourTurn':
    case 'toSign':
      return [{ kind: 'agreement', minutes: 5, progress }];
    case 'new':
    case 'writing':
      return [{ kind: 'agreement', minutes: 20, progress }];
    case 'waiting':
    case 'signed':
      return [];
  }
}

function toLesson(lesson: LessonSummary): NextStep {
  return { kind: 'lesson', minutes: lesson.progress.minutesLeft, lesson };
}

function toPreparation({ id, groupName, startsAt, mySituation }: IntervisieSessionSummary): NextStep[] {
  if (mySituation !== 'empty' && mySituation !== 'draft') return [];
  const isBegun = mySituation === 'draft';
  return [{ kind: 'preparation', minutes: 10, sessionId: id, groupName, startsAt, isBegun }];
}
