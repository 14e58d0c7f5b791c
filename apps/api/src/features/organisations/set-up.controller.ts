import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { setUpInstallation } from '@tweespraak/contracts';
import type { SetUpInstallation } from '@tweespraak/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/decorators.ts';
import { clientOf } from '../../platform/auth/client-of.ts';
import { ReturnsNothing } from '../../platform/http/returns.ts';
import { SetUpService } from './set-up.service.ts';

@ApiTags('people')
@Controller()
export class SetUpController {
  constructor(private readonly setUps: SetUpService) {}

  @Public()
  @Post('set-up')
  @ReturnsNothing()
  async setUp(
    @Body({ schema: setUpInstallation }) input: SetUpInstallation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    reply.header('set-cookie', await this.setUps.setUp(input, clientOf(request)));
  }
}
