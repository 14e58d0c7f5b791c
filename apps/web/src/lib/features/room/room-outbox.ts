import type { OutboxKey, RoomCommand } from '@tweespraak/contracts';
import type { DBSchema, IDBPDatabase } from 'idb';

interface Letters extends DBSchema {
  letters: { key: number; value: SealedLetter; indexes: { sessionId: string } };
}
interface SealedLetter {
  sessionId: string;
  commandId: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

const name = 'tweespraak-room';

/**
 * What was asked in a room and not answered yet, kept in this browser under a key of this log-in: a page that was
 * closed in a tunnel sends it when it is back. A letter that cannot be opened is of an earlier log-in, and goes.
 */
export class RoomOutbox {
  /** One after the other: what is dropped right after it was kept must not come back. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly db: IDBPDatabase<Letters>,
    private readonly key: CryptoKey,
    private readonly sessionId: string,
  ) {}

  /** Null where the browser keeps nothing, such as in a private window: then a room works without. */
  static async open({ key }: OutboxKey, sessionId: string): Promise<RoomOutbox | null> {
    try {
      const { openDB } = await import('idb');
      const db = await openDB<Letters>(name, 1, {
        upgrade(made) {
          made.createObjectStore('letters', { autoIncrement: true }).createIndex('sessionId', 'sessionId');
        },
      });
      const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
      const secret = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
      return new RoomOutbox(db, secret, sessionId);
    } catch {
      return null;
    }
  }

  keep(command: RoomCommand): Promise<void> {
    return this.#inTurn(() => this.#add(command));
  }

  drop({ id }: RoomCommand): Promise<void> {
    return this.#inTurn(() => this.#deleteWhere(({ commandId }) => commandId === id));
  }

  async #add(command: RoomCommand): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(command));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, text);
    await this.db.add('letters', { sessionId: this.sessionId, commandId: command.id, iv, sealed });
  }

  /** In the order in which they were asked. */
  async kept(): Promise<RoomCommand[]> {
    const letters = await this.db.getAllFromIndex('letters', 'sessionId', this.sessionId);
    const opened = await Promise.all(letters.map((letter) => this.#unseal(letter)));
    const lost = letters.filter((_, index) => opened[index] === null).map(({ commandId }) => commandId);
    await this.#deleteWhere(({ commandId }) => lost.includes(commandId));
    return opened.filter((command) => command !== null);
  }

  #inTurn(write: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(write).catch(() => undefined);
    this.#last = turn;
    return turn;
  }

  async #unseal({ iv, sealed }: SealedLetter): Promise<RoomCommand | null> {
    try {
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.key, sealed);
      return JSON.parse(new TextDecoder().decode(text)) as RoomCommand;
    } catch {
      return null;
    }
  }

  async #deleteWhere(isGone: (letter: SealedLetter) => boolean): Promise<void> {
    const writing = this.db.transaction('letters', 'readwrite');
    for await (const cursor of writing.store.index('sessionId').iterate(this.sessionId)) {
      if (isGone(cursor.value)) await cursor.delete();
    }
    await writing.done;
  }
}

/** Who logs in here next finds nothing of who was here before. */
export function wipeRoomOutbox(): void {
  indexedDB.deleteDatabase(name);
}
