import { Module } from '@nestjs/common';
import { RelationsController } from './relations.controller.ts';
import { RelationsRepository } from './relations.repository.ts';
import { RelationsService } from './relations.service.ts';
import { Relations } from './relations.ts';
import { RelationsViews } from './relations.views.ts';

@Module({
  controllers: [RelationsController],
  providers: [Relations, RelationsService, RelationsRepository, RelationsViews],
  exports: [Relations, RelationsViews],
})
export class RelationsModule {}
