import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { People } from '../../platform/people/people.ts';
import type { Invitation } from './invitation.entity.ts';

@Injectable()
export class InvitationMail {
  constructor(
    private readonly people: People,
    private readonly mail: Mail,
  ) {}

  /** Who asks, and the link. Not as what: a role says something about a life, and mail is not closed. */
  async send(actor: Actor, { organisationId, name, email }: Invitation, token: string): Promise<void> {
    const organisations = await this.people.organisationRefs([organisationId]);
    const asker = `${actor.name} (${organisations.get(organisationId)?.name ?? ''})`;
    await this.mail.send({
      to: email,
      subject: 'Je bent uitgenodigd voor Tweespraak',
      text: [
        `Dag ${name},`,
        `${asker} nodigt je uit voor Tweespraak. Bekijk de uitnodiging:\n${this.mail.linkTo(`/uitnodiging/${token}`)}`,
        'De link werkt 14 dagen, één keer. Wil je niet meedoen? Dan hoef je niets te doen.',
      ].join('\n\n'),
    });
  }
}
