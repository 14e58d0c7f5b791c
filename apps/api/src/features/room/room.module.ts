import { Module } from '@nestjs/common';
import { JournalsModule } from '../journals/journals.module.ts';
import { IntervisieModule } from '../intervisie/intervisie.module.ts';
import { HiddenParts } from './hidden-part.ts';
import { OutcomeService } from './outcome.service.ts';
import { RoomController } from './room.controller.ts';
import { RoomDelivery } from './room-delivery.ts';
import { RoomGateway } from './room.gateway.ts';
import { RoomHarvest } from './room-harvest.ts';
import { RoomLines } from './room-lines.ts';
import { RoomRepository } from './room.repository.ts';
import { RoomService } from './room.service.ts';
import { RoomTexts } from './room-texts.ts';

@Module({
  imports: [IntervisieModule, JournalsModule],
  controllers: [RoomController],
  providers: [
    RoomService,
    RoomGateway,
    RoomLines,
    RoomDelivery,
    RoomHarvest,
    RoomTexts,
    HiddenParts,
    RoomRepository,
    OutcomeService,
  ],
})
export class RoomModule {}
