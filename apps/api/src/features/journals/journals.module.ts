import { Module } from '@nestjs/common';
import { DuosModule } from '../duos/duos.module.ts';
import { RelationsModule } from '../relations/relations.module.ts';
import { JournalErasure } from './journal-erasure.ts';
import { JournalLockController } from './journal-lock.controller.ts';
import { JournalReceivers } from './journal-receivers.ts';
import { JournalSharesController } from './journal-shares.controller.ts';
import { JournalSharesRepository } from './journal-shares.repository.ts';
import { JournalSharesService } from './journal-shares.service.ts';
import { JournalTexts } from './journal-texts.ts';
import { JournalWithdrawals } from './journal-withdrawals.ts';
import { JournalsController } from './journals.controller.ts';
import { JournalsRepository } from './journals.repository.ts';
import { JournalsService } from './journals.service.ts';
import { Journals } from './journals.ts';
import { JournalViews } from './journals.views.ts';

@Module({
  imports: [DuosModule, RelationsModule],
  controllers: [JournalsController, JournalSharesController, JournalLockController],
  providers: [
    Journals,
    JournalsService,
    JournalsRepository,
    JournalSharesService,
    JournalSharesRepository,
    JournalReceivers,
    JournalTexts,
    JournalErasure,
    JournalWithdrawals,
    JournalViews,
  ],
  exports: [Journals],
})
export class JournalsModule {}
