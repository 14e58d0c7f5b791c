import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AgreementsModule } from './features/agreements/agreements.module.ts';
import { DuoLessonsModule } from './features/duo-lessons/duo-lessons.module.ts';
import { DuosModule } from './features/duos/duos.module.ts';
import { JournalsModule } from './features/journals/journals.module.ts';
import { LearningModule } from './features/learning/learning.module.ts';
import { MembershipsModule } from './features/memberships/memberships.module.ts';
import { IntervisieModule } from './features/intervisie/intervisie.module.ts';
import { OnboardingModule } from './features/onboarding/onboarding.module.ts';
import { OrganisationsModule } from './features/organisations/organisations.module.ts';
import { RoomModule } from './features/room/room.module.ts';
import { RelationsModule } from './features/relations/relations.module.ts';
import { TodayModule } from './features/today/today.module.ts';
import { PlatformModule } from './platform/platform.module.ts';
import type { PlatformParts } from './platform/platform.module.ts';

/** The contents page of the product. */
const features: (new () => object)[] = [
  TodayModule,
  DuosModule,
  RelationsModule,
  MembershipsModule,
  OrganisationsModule,
  OnboardingModule,
  LearningModule,
  JournalsModule,
  DuoLessonsModule,
  AgreementsModule,
  IntervisieModule,
  RoomModule,
];

@Module({})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts), ...features] };
  }
}
