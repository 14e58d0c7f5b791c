import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { todayView } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns } from '../../platform/http/returns.ts';
import { TodayService } from './today.service.ts';

@ApiTags('today')
@Controller('today')
export class TodayController {
  constructor(private readonly today: TodayService) {}

  @Get()
  @Returns(todayView)
  open(@CurrentActor() actor: Actor) {
    return this.today.open(actor);
  }
}
