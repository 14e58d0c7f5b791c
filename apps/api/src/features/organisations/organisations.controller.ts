import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as contract from '@tweespraak/contracts';
import type { SetHelpContacts } from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { BeforeStart, CurrentActor } from '../../platform/access/decorators.ts';
import { Returns } from '../../platform/http/returns.ts';
import { HelpContactsService } from './help-contacts.service.ts';
import { OrganisationPeopleService } from './organisation-people.service.ts';
import { OwnPeopleService } from './own-people.service.ts';

@ApiTags('people')
@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisationPeople: OrganisationPeopleService,
    private readonly ownPeople: OwnPeopleService,
    private readonly helpContacts: HelpContactsService,
  ) {}

  @Get('organisations/:organisationId/people')
  @Returns(contract.organisationPeople)
  listPeople(@CurrentActor() actor: Actor, @Param('organisationId', { schema: z.uuid() }) organisationId: string) {
    return this.organisationPeople.list(actor, organisationId);
  }

  @Get('organisations/:organisationId/help-contacts')
  @Returns(contract.helpContacts)
  listHelpContacts(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: z.uuid() }) organisationId: string,
  ) {
    return this.helpContacts.list(actor, organisationId);
  }

  @Put('organisations/:organisationId/help-contacts')
  @Returns(contract.helpContacts)
  setHelpContacts(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: z.uuid() }) organisationId: string,
    @Body({ schema: contract.setHelpContacts }) input: SetHelpContacts,
  ) {
    return this.helpContacts.set(actor, organisationId, input);
  }

  @BeforeStart()
  @Get('help')
  @Returns(contract.help)
  help(@CurrentActor() actor: Actor) {
    return this.ownPeople.help(actor);
  }

  @BeforeStart()
  @Get('me/welcome')
  @Returns(contract.welcomePeople)
  welcome(@CurrentActor() actor: Actor) {
    return this.ownPeople.welcome(actor);
  }
}
