import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { saveSituation } from '@tweespraak/contracts';
import type { SaveSituation, SetSituationState, SituationView } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Vault } from '../../platform/vault/vault.ts';
import { intervisieSessionPolicy } from './intervisie.policy.ts';
import { IntervisieRepository } from './intervisie.repository.ts';
import type { PreparedSituation } from './prepared-situation.entity.ts';

const written = saveSituation.omit({ baseVersion: true });
const nothingYet = { title: '', learningQuestion: '', situation: '', outcome: '', touchesOwnStory: null };

/** What the case bringer prepares. Theirs alone: the room gets it when they open it there, and only what they open. */
@Injectable()
export class SituationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly intervisie: IntervisieRepository,
  ) {}

  async open(actor: Actor, sessionId: string): Promise<SituationView> {
    await this.#require(actor, sessionId);
    return this.#toView(actor, sessionId, await this.intervisie.findSituation(sessionId, actor.personId));
  }

  /** Keeps the whole preparation. Over other words than were on the screen it is refused, with where they are now. */
  async save(actor: Actor, sessionId: string, { baseVersion, ...input }: SaveSituation): Promise<SituationView> {
    return this.db.transaction(async () => {
      await this.#require(actor, sessionId);
      const known = await this.intervisie.findSituation(sessionId, actor.personId);
      if ((known?.version ?? 0) !== baseVersion)
        throw new DomainError('version_conflict', { version: known?.version ?? 0 });
      const id = known?.id ?? randomUUID();
      const text = await this.vault.seal(spaceOf(actor), placeOf(id), JSON.stringify(input), known?.text);
      const saved: PreparedSituation = {
        ...{ id, sessionId, personId: actor.personId, text, version: baseVersion + 1, savedAt: this.clock.now() },
        state: known?.state === 'ready' ? 'ready' : 'draft',
      };
      await this.intervisie.saveSituation(saved);
      return this.#toView(actor, sessionId, saved);
    });
  }

  /** Ready for the day, a draft again, or "vandaag niet". Nobody is told. */
  async setState(actor: Actor, sessionId: string, { state }: SetSituationState): Promise<SituationView> {
    return this.db.transaction(async () => {
      await this.#require(actor, sessionId);
      const known = await this.intervisie.findSituation(sessionId, actor.personId);
      if (!known) throw new DomainError('not_found');
      await this.intervisie.saveSituation({ ...known, state });
      return this.#toView(actor, sessionId, { ...known, state });
    });
  }

  async erase(actor: Actor, sessionId: string): Promise<void> {
    await this.db.transaction(async () => {
      const known = await this.intervisie.findSituation(sessionId, actor.personId);
      if (!known) throw new DomainError('not_found');
      await this.vault.erase([known.text], [{ table: 'prepared_situation', id: known.id }]);
      await this.intervisie.deleteSituation(known.id);
    });
  }

  async #require(actor: Actor, sessionId: string): Promise<void> {
    await this.db.query('SELECT FROM intervisie_session WHERE id = $1 FOR UPDATE', [sessionId]);
    intervisieSessionPolicy.require(actor, 'prepare', await this.intervisie.findSession(sessionId));
  }

  async #toView(actor: Actor, sessionId: string, row: PreparedSituation | null): Promise<SituationView> {
    const text = row && written.parse(JSON.parse(await this.vault.open(spaceOf(actor), placeOf(row.id), row.text)));
    return {
      ...{ sessionId, ...(text ?? nothingYet) },
      version: row?.version ?? 0,
      state: row?.state ?? null,
      savedAt: row?.savedAt.toISOString() ?? null,
    };
  }
}

function spaceOf(actor: Actor) {
  return { kind: 'person' as const, ownerId: actor.personId };
}

function placeOf(row: string) {
  return { table: 'prepared_situation', row, field: 'text' };
}
