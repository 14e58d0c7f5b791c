import { Injectable } from '@nestjs/common';
import type { RoomText } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { RoomWrite, TextRef } from '@tweespraak/domain';
import { Vault } from '../../platform/vault/vault.ts';
import type { Space } from '../../platform/vault/vault.ts';
import type { ActionPoint } from './action-point.entity.ts';
import { spaceOf } from './hidden-part.ts';
import type { RoomCard } from './room-card.entity.ts';
import { RoomRepository } from './room.repository.ts';

type WrittenCard = Extract<RoomWrite, { kind: 'saveCard' | 'placeCard' }>;

/** Everything people write in a room goes in and out here. */
@Injectable()
export class RoomTexts {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly vault: Vault,
  ) {}

  /** Does what the engine decided about texts, in the transaction of its command. */
  async keep(sessionId: string, write: RoomWrite): Promise<void> {
    switch (write.kind) {
      case 'saveCard':
        return this.#save(
          sessionId,
          { id: write.card.id, kind: write.card.kind, authorId: write.card.authorId },
          write,
        );
      case 'placeCard':
        return this.#save(sessionId, { id: write.cardId, kind: write.cardKind, authorId: write.authorId }, write);
      case 'openCards':
        if (write.forgetAuthors) await this.rooms.forgetAuthors(write.cardIds);
        return;
      case 'eraseCard':
        return this.#erase(sessionId, write.cardId);
      case 'setReady':
      case 'clearReady':
      case 'saveScale':
      case 'saveCapacity':
      case 'eraseCapacities':
        return; // in the hidden part
    }
  }

  /** The texts that a view names. One that cannot be read is left out; the others come. */
  async open(sessionId: string, refs: TextRef[]): Promise<RoomText[]> {
    const cards = refs.filter(({ from }) => from !== 'actionPoint');
    const points = refs.filter(({ from }) => from === 'actionPoint');
    const [cardRows, pointRows] = [
      cards.length > 0
        ? await this.rooms.findCards(
            sessionId,
            cards.map(({ id }) => id),
          )
        : [],
      points.length > 0 ? await this.rooms.findActionPoints(points.map(({ id }) => id)) : [],
    ];
    const texts = new Map([...(await this.openCards(cardRows)), ...(await this.openPoints(pointRows))]);
    const dueOn = new Map([...cardRows, ...pointRows].map((row) => [row.id, row.dueOn]));
    return refs.flatMap(({ id, revision }) => {
      const text = texts.get(id);
      return text === undefined ? [] : [{ id, revision, text, dueOn: dueOn.get(id) ?? null }];
    });
  }

  /** What stands on these cards, by id. */
  async openCards(rows: RoomCard[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const [space, own] of bySpace(rows)) {
      const opened = await this.vault.openMany(
        space,
        own.map((row) => ({ place: placeOf(row.id), blob: row.text })),
      );
      own.forEach(({ id }, place) => {
        const text = opened[place];
        if (typeof text === 'string') texts.set(id, text);
      });
    }
    return texts;
  }

  async openPoints(rows: ActionPoint[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const row of rows) {
      const [text] = await this.vault.openMany(groupSpace(row.groupId), [
        { place: pointPlace(row.id), blob: row.text },
      ]);
      if (typeof text === 'string') texts.set(row.id, text);
    }
    return texts;
  }

  /** An action point goes on with the group: the same words, sealed again under the group's own space. */
  sealPoint(groupId: string, id: string, text: string): Promise<Buffer> {
    return this.vault.seal(groupSpace(groupId), pointPlace(id), text);
  }

  async #save(
    sessionId: string,
    card: Pick<RoomCard, 'id' | 'kind' | 'authorId'>,
    { text, dueOn }: WrittenCard,
  ): Promise<void> {
    const [known] = await this.rooms.findCards(sessionId, [card.id]);
    const row = { ...card, sessionId, isNote: card.kind === 'note', dueOn };
    const sealed = await this.vault.seal(spaceOfCard(row), placeOf(card.id), text, known?.text);
    if (!(await this.rooms.saveCard({ ...row, text: sealed }))) throw new DomainError('not_found');
  }

  async #erase(sessionId: string, cardId: string): Promise<void> {
    const [known] = await this.rooms.findCards(sessionId, [cardId]);
    if (!known) return;
    await this.vault.erase([known.text], [{ table: 'room_card', id: cardId }]);
    await this.rooms.deleteCard(cardId);
  }
}

function bySpace(rows: RoomCard[]): Map<Space, RoomCard[]> {
  const groups = new Map<string, { space: Space; rows: RoomCard[] }>();
  for (const row of rows) {
    const space = spaceOfCard(row);
    const group = groups.get(space.ownerId) ?? { space, rows: [] };
    group.rows.push(row);
    groups.set(space.ownerId, group);
  }
  return new Map([...groups.values()].map((group) => [group.space, group.rows]));
}

/** A note never leaves its writer, so not even the session's key opens it. */
function spaceOfCard({ sessionId, isNote, authorId }: Pick<RoomCard, 'sessionId' | 'isNote' | 'authorId'>): Space {
  return isNote && authorId ? { kind: 'person', ownerId: authorId } : spaceOf(sessionId);
}

function groupSpace(groupId: string): Space {
  return { kind: 'group', ownerId: groupId };
}

function placeOf(row: string) {
  return { table: 'room_card', row, field: 'text' };
}

function pointPlace(row: string) {
  return { table: 'intervisie_action_point', row, field: 'text' };
}
