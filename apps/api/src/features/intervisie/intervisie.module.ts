import { Module } from '@nestjs/common';
import { RelationsModule } from '../relations/relations.module.ts';
import { GroupDepartures } from './group-departures.ts';
import { IntervisieController } from './intervisie.controller.ts';
import { IntervisieGroupsService } from './intervisie-groups.service.ts';
import { IntervisieRepository } from './intervisie.repository.ts';
import { IntervisieSessionsService } from './intervisie-sessions.service.ts';
import { Intervisie } from './intervisie.ts';
import { IntervisieViews } from './intervisie.views.ts';
import { MethodLibrary } from './method-library.ts';
import { SituationsService } from './situations.service.ts';

@Module({
  imports: [RelationsModule],
  controllers: [IntervisieController],
  providers: [
    Intervisie,
    IntervisieGroupsService,
    GroupDepartures,
    IntervisieSessionsService,
    SituationsService,
    IntervisieRepository,
    IntervisieViews,
    MethodLibrary,
  ],
  exports: [Intervisie],
})
export class IntervisieModule {}
