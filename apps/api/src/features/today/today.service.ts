import { Injectable } from '@nestjs/common';
import type { IntervisieSessionSummary, LearningView, TodayAsks, TodayView } from '@tweespraak/contracts';
import { dayAfter, nextSteps } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { People } from '../../platform/people/people.ts';
import { Agreements } from '../agreements/agreements.ts';
import { DuoLessons } from '../duo-lessons/duo-lessons.ts';
import { Duos } from '../duos/duos.ts';
import { Intervisie } from '../intervisie/intervisie.ts';
import { Journals } from '../journals/journals.ts';
import { Learning } from '../learning/learning.ts';
import { Onboarding } from '../onboarding/onboarding.ts';
import { Relations } from '../relations/relations.ts';
import { openSteps } from './open-steps.ts';

const weekDays = 7;

/** What there is for one person today. Reads what they may read anyway, through the features it belongs to. */
@Injectable()
export class TodayService {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly relations: Relations,
    private readonly duos: Duos,
    private readonly duoLessons: DuoLessons,
    private readonly agreements: Agreements,
    private readonly intervisie: Intervisie,
    private readonly journals: Journals,
    private readonly onboarding: Onboarding,
    private readonly learning: Learning,
  ) {}

  async open(actor: Actor): Promise<TodayView> {
    const now = this.clock.now();
    const today = dayOf(now);
    const [together, paths, sessions, invitations, plans, answer, unopened, outsideContact] = await Promise.all([
      this.#together(actor),
      this.learning.pathsOf(actor),
      this.intervisie.sessionsOf(actor),
      this.intervisie.invitationsOf(actor),
      this.onboarding.plansOf(actor),
      this.journals.latestAnswer(actor),
      this.journals.unopenedShares(actor),
      this.#outsideContact(actor),
    ]);
    const coming = sessions.filter((session) => isComing(session, now));
    const asks = whatToAsk(actor);
    const steps = openSteps({
      ...{ today, personId: actor.personId, invitations, plans, unopened },
      proposals: together.proposals,
      evaluations: together.evaluations,
      lessonsTogether: together.active.flatMap(({ lessons }) => lessons),
      agreements: together.active.flatMap(({ agreement }) => agreement ?? []),
      openRooms: coming.filter((session) => this.intervisie.isOpen(session)),
      comingSessions: coming,
      lesson: paths.next,
    });
    const until = dayAfter(today, { days: weekDays });
    return {
      today,
      asks,
      steps: nextSteps(asks, steps),
      week: {
        sessions: coming.filter(({ startsAt }) => dayOf(new Date(startsAt)) < until),
        evaluations: together.evaluations.filter(({ on }) => on < until),
        plans: plans.filter(({ next }) => next !== null && next.on >= today && next.on < until),
      },
      duos: together.running.map(({ id, partner, lessons, agreement }) => ({ id, partner, lessons, agreement })),
      answer,
      unopened,
      plans,
      walk: walkOf(paths),
      outsideContact,
    };
  }

  async #together({ personId }: Actor) {
    const duos = await this.duos.runningDuosOf(personId);
    const lessons = await this.duoLessons.progressIn(duos, personId);
    const agreements = await this.agreements.progressOf(personId);
    const partners = await this.people.refs(duos.flatMap(({ seats }) => seats.map((seat) => seat.personId)));
    const running = duos.flatMap(({ id, state, seats }) => {
      const other = seats.find((seat) => seat.personId !== personId);
      const person = other && partners.get(other.personId);
      const agreement = agreements.find(({ duoId }) => duoId === id) ?? null;
      if (!person) return [];
      const partner = { person, colour: other.colour };
      return [{ id, state, partner, lessons: lessons.filter(({ duoId }) => duoId === id), agreement }];
    });
    return {
      running,
      active: running.filter(({ state }) => state === 'active'),
      evaluations: await this.agreements.nextEvaluationsOf(personId),
      proposals: await this.duos.proposedTo(personId),
    };
  }

  async #outsideContact({ personId }: Actor): Promise<TodayView['outsideContact']> {
    const contact = (await this.relations.of(personId)).find(({ relation }) => relation === 'outsideContact');
    return (contact && (await this.people.reachable([contact.otherId])).get(contact.otherId)) ?? null;
  }
}

/** Who works between two visits is asked for minutes, everyone else for energy. */
function whatToAsk({ memberships }: Actor): TodayAsks {
  const roles = memberships.flatMap((membership) => membership.roles);
  return roles.includes('wijkGgd') && !roles.includes('ervaringsdeskundige') ? 'minutes' : 'energy';
}

/** The module somebody is in now, as the road through its lessons. */
function walkOf({ tracks, next }: LearningView): TodayView['walk'] {
  if (!next) return null;
  const modules = tracks.flatMap((track) => track.modules);
  for (const { number, title, steps } of modules) {
    const lessons = steps.flatMap((step) => (step.kind === 'lesson' ? [step.lesson] : []));
    if (lessons.some(({ id }) => id === next.id)) return { number, title, nextId: next.id, lessons };
  }
  return null;
}

function isComing({ state, endsAt }: IntervisieSessionSummary, now: Date): boolean {
  return state === 'live' || ((state === 'planned' || state === 'open') && new Date(endsAt) > now);
}
