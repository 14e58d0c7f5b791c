import type { NextStep } from '@tweespraak/contracts';

/** Where a step is done. */
export function stepHref(step: NextStep): string {
  switch (step.kind) {
    case 'room':
      return `/intervisie/sessies/${step.sessionId}/kamer`;
    case 'duoProposal':
      return '/duo';
    case 'groupInvitation':
      return '/intervisie';
    case 'plan':
      return `/inwerkplan/${step.planId}`;
    case 'evaluation':
      return `/duo/${step.duoId}/afspraken`;
    case 'duoLesson':
      return `/duo/${step.progress.duoId}/lessen/${step.progress.lessonId}`;
    case 'agreement':
      return `/duo/${step.progress.duoId}/afspraken`;
    case 'preparation':
      return `/intervisie/sessies/${step.sessionId}/voorbereiden`;
    case 'share':
      return `/dagboek/gedeeld/${step.shareId}`;
    case 'lesson':
      return `/leren/${step.lesson.id}`;
    case 'oneSentence':
      return '/dagboek';
  }
}
