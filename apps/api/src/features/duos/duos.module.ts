import { Module } from '@nestjs/common';
import { RelationsModule } from '../relations/relations.module.ts';
import { DuoChanges } from './duo-changes.ts';
import { DuoEnds } from './duo-ends.ts';
import { DuoProposalsService } from './duo-proposals.service.ts';
import { DuosController } from './duos.controller.ts';
import { DuosRepository } from './duos.repository.ts';
import { DuosService } from './duos.service.ts';
import { Duos } from './duos.ts';
import { DuosViews } from './duos.views.ts';

@Module({
  imports: [RelationsModule],
  controllers: [DuosController],
  providers: [Duos, DuosService, DuoProposalsService, DuosRepository, DuosViews, DuoChanges, DuoEnds],
  exports: [Duos],
})
export class DuosModule {}
