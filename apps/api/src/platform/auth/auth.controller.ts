import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type {
  ChangePassword,
  ForgottenPassword,
  LogIn,
  Reauthenticate,
  ResetPassword,
  SetConsent,
  UpdateProfile,
} from '@tweespraak/contracts';
import * as contract from '@tweespraak/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { BeforeStart, CurrentActor, Public } from '../access/decorators.ts';
import { Returns, ReturnsNothing } from '../http/returns.ts';
import { AuthService } from './auth.service.ts';
import { AuthSessions } from './auth-sessions.ts';
import { clientOf } from './client-of.ts';
import { OutboxKeys } from './outbox-keys.ts';

const handleParam = z.string().regex(/^[0-9a-f]{64}$/);

@ApiTags('auth')
@Controller()
export class AuthController {
  constructor(
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(AuthSessions) private readonly sessions: AuthSessions,
    @Inject(OutboxKeys) private readonly outboxKeys: OutboxKeys,
  ) {}

  @Public()
  @Post('auth/log-in')
  @ReturnsNothing()
  async logIn(
    @Body({ schema: contract.logIn }) input: LogIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    reply.header('set-cookie', await this.auth.logIn(input, clientOf(request)));
  }

  @BeforeStart()
  @Post('auth/log-out')
  @ReturnsNothing()
  async logOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.auth.logOut(actor);
    reply.header('set-cookie', this.sessions.blankCookie());
  }

  @BeforeStart()
  @Post('auth/log-out-everywhere')
  @ReturnsNothing()
  async logOutEverywhere(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.auth.logOutEverywhere(actor);
    reply.header('set-cookie', this.sessions.blankCookie());
  }

  @BeforeStart()
  @Get('auth/sessions')
  @Returns(contract.authSessions)
  listSessions(@CurrentActor() actor: Actor) {
    return this.auth.listSessions(actor);
  }

  @BeforeStart()
  @Delete('auth/sessions/:handle')
  @ReturnsNothing()
  endSession(@CurrentActor() actor: Actor, @Param('handle', { schema: handleParam }) handle: string) {
    return this.auth.endSession(actor, handle);
  }

  @BeforeStart()
  @Post('auth/re-authenticate')
  @ReturnsNothing()
  async reauthenticate(
    @CurrentActor() actor: Actor,
    @Body({ schema: contract.reauthenticate }) { password }: Reauthenticate,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    reply.header('set-cookie', await this.auth.reauthenticate(actor, password, clientOf(request)));
  }

  @Public()
  @Post('auth/forgotten-password')
  @ReturnsNothing()
  forgotPassword(
    @Body({ schema: contract.forgottenPassword }) input: ForgottenPassword,
    @Req() request: FastifyRequest,
  ) {
    return this.auth.forgotPassword(input, clientOf(request));
  }

  @Public()
  @Post('auth/reset-password')
  @ReturnsNothing()
  async resetPassword(
    @Body({ schema: contract.resetPassword }) input: ResetPassword,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    reply.header('set-cookie', await this.auth.resetPassword(input, clientOf(request)));
  }

  @BeforeStart()
  @Get('me')
  @Returns(contract.me)
  me(@CurrentActor() actor: Actor) {
    return this.auth.me(actor);
  }

  @BeforeStart()
  @Patch('me')
  @Returns(contract.me)
  updateProfile(@CurrentActor() actor: Actor, @Body({ schema: contract.updateProfile }) input: UpdateProfile) {
    return this.auth.updateProfile(actor, input);
  }

  @Get('me/outbox-key')
  @Returns(contract.outboxKey)
  outboxKey(@CurrentActor() actor: Actor) {
    return this.outboxKeys.keyOf(actor);
  }

  @Post('me/password')
  @ReturnsNothing()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body({ schema: contract.changePassword }) input: ChangePassword,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    reply.header('set-cookie', await this.auth.changePassword(actor, input, clientOf(request)));
  }

  @BeforeStart()
  @Get('me/consents')
  @Returns(contract.consents)
  consents(@CurrentActor() actor: Actor) {
    return this.auth.consents(actor);
  }

  @BeforeStart()
  @Post('me/consents')
  @Returns(contract.consents)
  setConsent(@CurrentActor() actor: Actor, @Body({ schema: contract.setConsent }) input: SetConsent) {
    return this.auth.setConsent(actor, input);
  }
}
