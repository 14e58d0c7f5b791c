import { Module } from '@nestjs/common';
import { RelationsModule } from '../relations/relations.module.ts';
import { InvitationAcceptanceService } from './invitation-acceptance.service.ts';
import { InvitationMail } from './invitation-mail.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { InvitationsService } from './invitations.service.ts';
import { MembershipNews } from './membership-news.ts';
import { MembershipsController } from './memberships.controller.ts';
import { MembershipsService } from './memberships.service.ts';
import { Memberships } from './memberships.ts';

@Module({
  imports: [RelationsModule],
  controllers: [MembershipsController],
  providers: [
    Memberships,
    MembershipsService,
    InvitationsService,
    InvitationAcceptanceService,
    InvitationsRepository,
    InvitationMail,
    MembershipNews,
  ],
  exports: [Memberships],
})
export class MembershipsModule {}
