import { Module } from '@nestjs/common';
import { DuoLessonsModule } from '../duo-lessons/duo-lessons.module.ts';
import { DuosModule } from '../duos/duos.module.ts';
import { AgreementTemplates } from './agreement-templates.ts';
import { AgreementTexts } from './agreement-texts.ts';
import { AgreementTurns } from './agreement-turns.ts';
import { AgreementsController } from './agreements.controller.ts';
import { AgreementsRepository } from './agreements.repository.ts';
import { AgreementsService } from './agreements.service.ts';
import { Agreements } from './agreements.ts';
import { AgreementsViews } from './agreements.views.ts';
import { EvaluationsRepository } from './evaluations.repository.ts';
import { EvaluationsService } from './evaluations.service.ts';
import { SealedAgreements } from './sealed-agreements.ts';
import { SigningService } from './signing.service.ts';

@Module({
  imports: [DuosModule, DuoLessonsModule],
  controllers: [AgreementsController],
  providers: [
    Agreements,
    AgreementsService,
    SigningService,
    EvaluationsService,
    AgreementTurns,
    AgreementTemplates,
    AgreementTexts,
    AgreementsRepository,
    EvaluationsRepository,
    AgreementsViews,
    SealedAgreements,
  ],
  exports: [Agreements],
})
export class AgreementsModule {}
