import { Module } from '@nestjs/common';
import { DuosModule } from '../duos/duos.module.ts';
import { MembershipsModule } from '../memberships/memberships.module.ts';
import { RelationsModule } from '../relations/relations.module.ts';
import { HelpContactsRepository } from './help-contacts.repository.ts';
import { HelpContactsService } from './help-contacts.service.ts';
import { OrganisationPeopleService } from './organisation-people.service.ts';
import { OrganisationsController } from './organisations.controller.ts';
import { OwnPeopleService } from './own-people.service.ts';
import { SetUpController } from './set-up.controller.ts';
import { SetUpService } from './set-up.service.ts';

@Module({
  imports: [DuosModule, MembershipsModule, RelationsModule],
  controllers: [OrganisationsController, SetUpController],
  providers: [OrganisationPeopleService, OwnPeopleService, HelpContactsService, HelpContactsRepository, SetUpService],
})
export class OrganisationsModule {}
