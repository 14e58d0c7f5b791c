import { Body, Controller, Delete, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as contract from '@tweespraak/contracts';
import type { AcceptInvitation, InvitationToken, InviteContact, InvitePerson, SetRoles } from '@tweespraak/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor, Public } from '../../platform/access/decorators.ts';
import { clientOf } from '../../platform/auth/client-of.ts';
import { OnceByItself } from '../../platform/http/form-answers.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.ts';
import { InvitationAcceptanceService } from './invitation-acceptance.service.ts';
import { InvitationsService } from './invitations.service.ts';
import { MembershipsService } from './memberships.service.ts';

@ApiTags('people')
@Controller()
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly invitations: InvitationsService,
    private readonly acceptance: InvitationAcceptanceService,
  ) {}

  @Put('organisations/:organisationId/members/:personId/roles')
  @ReturnsNothing()
  setRoles(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: z.uuid() }) organisationId: string,
    @Param('personId', { schema: z.uuid() }) personId: string,
    @Body({ schema: contract.setRoles }) input: SetRoles,
  ) {
    return this.memberships.setRoles(actor, organisationId, personId, input);
  }

  @Delete('organisations/:organisationId/members/:personId')
  @ReturnsNothing()
  end(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: z.uuid() }) organisationId: string,
    @Param('personId', { schema: z.uuid() }) personId: string,
  ) {
    return this.memberships.end(actor, organisationId, personId);
  }

  @Post('organisations/:organisationId/invitations')
  @ReturnsNothing()
  invite(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: z.uuid() }) organisationId: string,
    @Body({ schema: contract.invitePerson }) input: InvitePerson,
  ) {
    return this.invitations.invite(actor, organisationId, input);
  }

  @Post('organisations/:organisationId/contact-invitations')
  @ReturnsNothing()
  inviteContact(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: z.uuid() }) organisationId: string,
    @Body({ schema: contract.inviteContact }) input: InviteContact,
  ) {
    return this.invitations.inviteContact(actor, organisationId, input);
  }

  @Post('invitations/:id/withdraw')
  @ReturnsNothing()
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.invitations.withdraw(actor, id);
  }

  @Post('invitations/:id/resend')
  @ReturnsNothing()
  resend(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.invitations.resend(actor, id);
  }

  @Public()
  @Post('invitations/look-up')
  @Returns(contract.invitationOffer)
  lookUp(@Body({ schema: contract.invitationToken }) { token }: InvitationToken) {
    return this.acceptance.lookUp(token);
  }

  @Public()
  @Post('invitations/accept')
  @OnceByItself()
  @ReturnsNothing()
  async accept(
    @Body({ schema: contract.acceptInvitation }) input: AcceptInvitation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    reply.header('set-cookie', await this.acceptance.accept(input, clientOf(request)));
  }
}
