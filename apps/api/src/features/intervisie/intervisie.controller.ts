import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as contract from '@tweespraak/contracts';
import type {
  FormIntervisieGroup,
  InviteGroupMember,
  PlanIntervisieSession,
  SaveSituation,
  SetSituationState,
  ShowRoleInGroup,
} from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.ts';
import { IntervisieGroupsService } from './intervisie-groups.service.ts';
import { IntervisieSessionsService } from './intervisie-sessions.service.ts';
import { SituationsService } from './situations.service.ts';

const id = { schema: z.uuid() };

@ApiTags('intervisie')
@Controller()
export class IntervisieController {
  constructor(
    private readonly groups: IntervisieGroupsService,
    private readonly sessions: IntervisieSessionsService,
    private readonly situations: SituationsService,
  ) {}

  @Get('organisations/:organisationId/intervisie-groups')
  @Returns(contract.hostedGroupList)
  listHosted(@CurrentActor() actor: Actor, @Param('organisationId', id) organisationId: string) {
    return this.groups.listHosted(actor, organisationId);
  }

  @Post('organisations/:organisationId/intervisie-groups')
  @ReturnsNothing()
  form(
    @CurrentActor() actor: Actor,
    @Param('organisationId', id) organisationId: string,
    @Body({ schema: contract.formIntervisieGroup }) input: FormIntervisieGroup,
  ) {
    return this.groups.form(actor, organisationId, input);
  }

  @Post('intervisie/groups/:groupId/members')
  @ReturnsNothing()
  invite(
    @CurrentActor() actor: Actor,
    @Param('groupId', id) groupId: string,
    @Body({ schema: contract.inviteGroupMember }) input: InviteGroupMember,
  ) {
    return this.groups.invite(actor, groupId, input);
  }

  @Get('intervisie/groups')
  @Returns(contract.intervisieGroupList)
  list(@CurrentActor() actor: Actor) {
    return this.groups.list(actor);
  }

  @Get('intervisie/groups/:groupId')
  @Returns(contract.intervisieGroupView)
  open(@CurrentActor() actor: Actor, @Param('groupId', id) groupId: string) {
    return this.groups.open(actor, groupId);
  }

  @Post('intervisie/groups/:groupId/accept')
  @Returns(contract.intervisieGroupView)
  accept(@CurrentActor() actor: Actor, @Param('groupId', id) groupId: string) {
    return this.groups.accept(actor, groupId);
  }

  @Post('intervisie/groups/:groupId/decline')
  @ReturnsNothing()
  decline(@CurrentActor() actor: Actor, @Param('groupId', id) groupId: string) {
    return this.groups.decline(actor, groupId);
  }

  @Post('intervisie/groups/:groupId/leave')
  @ReturnsNothing()
  leave(@CurrentActor() actor: Actor, @Param('groupId', id) groupId: string) {
    return this.groups.leave(actor, groupId);
  }

  @Post('intervisie/groups/:groupId/role')
  @Returns(contract.intervisieGroupView)
  showRole(
    @CurrentActor() actor: Actor,
    @Param('groupId', id) groupId: string,
    @Body({ schema: contract.showRoleInGroup }) input: ShowRoleInGroup,
  ) {
    return this.groups.showRole(actor, groupId, input);
  }

  @Get('intervisie/sessions')
  @Returns(contract.intervisieSessionList)
  listSessions(@CurrentActor() actor: Actor) {
    return this.sessions.list(actor);
  }

  @Post('intervisie/groups/:groupId/sessions')
  @Returns(contract.intervisieSessionView, 201)
  plan(
    @CurrentActor() actor: Actor,
    @Param('groupId', id) groupId: string,
    @Body({ schema: contract.planIntervisieSession }) input: PlanIntervisieSession,
  ) {
    return this.sessions.plan(actor, groupId, input);
  }

  @Get('intervisie/sessions/:sessionId')
  @Returns(contract.intervisieSessionView)
  openSession(@CurrentActor() actor: Actor, @Param('sessionId', id) sessionId: string) {
    return this.sessions.open(actor, sessionId);
  }

  @Patch('intervisie/sessions/:sessionId')
  @Returns(contract.intervisieSessionView)
  change(
    @CurrentActor() actor: Actor,
    @Param('sessionId', id) sessionId: string,
    @Body({ schema: contract.planIntervisieSession }) input: PlanIntervisieSession,
  ) {
    return this.sessions.change(actor, sessionId, input);
  }

  @Post('intervisie/sessions/:sessionId/cancel')
  @Returns(contract.intervisieSessionView)
  cancel(@CurrentActor() actor: Actor, @Param('sessionId', id) sessionId: string) {
    return this.sessions.cancel(actor, sessionId);
  }

  @Get('intervisie/sessions/:sessionId/situation')
  @Returns(contract.situationView)
  openSituation(@CurrentActor() actor: Actor, @Param('sessionId', id) sessionId: string) {
    return this.situations.open(actor, sessionId);
  }

  @Put('intervisie/sessions/:sessionId/situation')
  @Returns(contract.situationView)
  saveSituation(
    @CurrentActor() actor: Actor,
    @Param('sessionId', id) sessionId: string,
    @Body({ schema: contract.saveSituation }) input: SaveSituation,
  ) {
    return this.situations.save(actor, sessionId, input);
  }

  @Post('intervisie/sessions/:sessionId/situation/state')
  @Returns(contract.situationView)
  setSituationState(
    @CurrentActor() actor: Actor,
    @Param('sessionId', id) sessionId: string,
    @Body({ schema: contract.setSituationState }) input: SetSituationState,
  ) {
    return this.situations.setState(actor, sessionId, input);
  }

  @Delete('intervisie/sessions/:sessionId/situation')
  @ReturnsNothing()
  eraseSituation(@CurrentActor() actor: Actor, @Param('sessionId', id) sessionId: string) {
    return this.situations.erase(actor, sessionId);
  }
}
