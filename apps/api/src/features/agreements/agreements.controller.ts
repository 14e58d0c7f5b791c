import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  agreementPartKey,
  agreementView,
  answerJointText,
  proposePart,
  signAgreement,
  signedAgreement,
} from '@tweespraak/contracts';
import type { AgreementPartKey, AnswerJointText, ProposePart, SignAgreement } from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.ts';
import { AgreementsService } from './agreements.service.ts';
import { EvaluationsService } from './evaluations.service.ts';
import { SigningService } from './signing.service.ts';

const byId = { schema: z.uuid() };
const byKey = { schema: agreementPartKey };
const byNumber = { schema: z.coerce.number().int().min(1).max(10_000) };

@ApiTags('agreements')
@Controller('duos/:duoId')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly signing: SigningService,
    private readonly evaluations: EvaluationsService,
  ) {}

  @Get('agreement')
  @Returns(agreementView)
  open(@CurrentActor() actor: Actor, @Param('duoId', byId) duoId: string) {
    return this.agreements.open(actor, duoId);
  }

  @Put('agreement/parts/:key')
  @ReturnsNothing()
  propose(
    @CurrentActor() actor: Actor,
    @Param('duoId', byId) duoId: string,
    @Param('key', byKey) key: AgreementPartKey,
    @Body({ schema: proposePart }) input: ProposePart,
  ) {
    return this.agreements.propose(actor, duoId, key, input);
  }

  @Put('agreement/parts/:key/answer')
  @ReturnsNothing()
  answer(
    @CurrentActor() actor: Actor,
    @Param('duoId', byId) duoId: string,
    @Param('key', byKey) key: AgreementPartKey,
    @Body({ schema: answerJointText }) input: AnswerJointText,
  ) {
    return this.agreements.answer(actor, duoId, key, input);
  }

  @Delete('agreement/parts/:key/proposal')
  @ReturnsNothing()
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('duoId', byId) duoId: string,
    @Param('key', byKey) key: AgreementPartKey,
  ) {
    return this.agreements.withdraw(actor, duoId, key);
  }

  @Post('agreement/signatures')
  @ReturnsNothing()
  sign(
    @CurrentActor() actor: Actor,
    @Param('duoId', byId) duoId: string,
    @Body({ schema: signAgreement }) input: SignAgreement,
  ) {
    return this.signing.sign(actor, duoId, input);
  }

  @Get('agreement/versions/:version')
  @Returns(signedAgreement)
  openVersion(
    @CurrentActor() actor: Actor,
    @Param('duoId', byId) duoId: string,
    @Param('version', byNumber) version: number,
  ) {
    return this.signing.openVersion(actor, duoId, version);
  }

  @Post('evaluations/:id/hold')
  @ReturnsNothing()
  hold(@CurrentActor() actor: Actor, @Param('duoId', byId) duoId: string, @Param('id', byId) id: string) {
    return this.evaluations.hold(actor, duoId, id);
  }
}
