import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { ErasureLedger } from './erasure-ledger.ts';
import { KeyProvider } from './key-provider.ts';
import { decrypt, encrypt, pad, unpad } from './sealing.ts';

/** Whose texts these are. Each space has a key of its own, wrapped by the key outside the database. */
export interface Space {
  kind: 'person' | 'duo' | 'group' | 'session' | 'organisation';
  ownerId: string;
}

/** Where a sealed text stands. It is bound to that place: a row moved elsewhere does not open. */
export interface Place {
  table: string;
  row: string;
  field: string;
}

export interface SealedText {
  place: Place;
  blob: Buffer;
}

interface SpaceKey {
  id: string;
  key: Buffer;
}

const blobVersion = 1;
const idBytes = 16;
const headerBytes = 1 + 2 * idBytes;

/**
 * All free text goes through here. A blob is version, key id, home space, IV, tag, ciphertext. Its own key lies in
 * `keys.wrap`, once for every space that may read it; without a wrap the text is gone, in every back-up too.
 */
@Injectable()
export class Vault {
  readonly #spaces = new Map<string, SpaceKey>();
  /** Text keys by use case: what it opened it may seal again or let another read, without asking for the key anew. */
  readonly #inUse = new WeakMap<object, Map<string, Buffer>>();

  constructor(
    private readonly db: Database,
    private readonly keys: KeyProvider,
    private readonly ledger: ErasureLedger,
  ) {}

  /** Seals a text under a space. With the blob it replaces, the text keeps its key and thus its readers. */
  async seal(space: Space, place: Place, text: string, replaces?: Buffer | null): Promise<Buffer> {
    const home = await this.#spaceKey(space);
    const known = replaces ? await this.#textKey(home, keyIdOf(replaces)) : undefined;
    const keyId = replaces && known ? keyIdOf(replaces) : randomUUID();
    const textKey = known ?? (await this.#newTextKey(home, keyId));
    const header = Buffer.concat([Buffer.of(blobVersion), idToBytes(keyId), idToBytes(home.id)]);
    return Buffer.concat([header, encrypt(textKey, pad(text), placeOf(place, header))]);
  }

  /** Opens one text as someone of this space. Throws when that space has no wrap for it. */
  async open(as: Space, place: Place, blob: Buffer): Promise<string> {
    const [text] = await this.openMany(as, [{ place, blob }]);
    if (text === undefined || text === null) throw new Error(`No readable text in ${place.table}.${place.field}`);
    return text;
  }

  /** Opens many texts with one query. A text that is damaged, or not for this space, is null. */
  async openMany(as: Space, sealed: SealedText[]): Promise<(string | null)[]> {
    if (sealed.length === 0) return [];
    const space = await this.#spaceKey(as);
    const keys = await this.#textKeys(
      space,
      sealed.map(({ blob }) => keyIdOf(blob)),
    );
    return sealed.map(({ place, blob }) => {
      const textKey = keys.get(nameOfKey(keyIdOf(blob), space));
      return textKey ? openBlob(textKey, place, blob) : null;
    });
  }

  /** Lets another space read this text too: a share, or the reveal of a blind answer. */
  async addReader(blob: Buffer, from: Space, to: Space): Promise<void> {
    const [home, other] = [await this.#spaceKey(from), await this.#spaceKey(to)];
    const textKey = await this.#textKey(home, keyIdOf(blob));
    if (!textKey) throw new Error('The text has no key in the space it is given from');
    await this.#insertWrap(other, keyIdOf(blob), textKey);
  }

  /**
   * Makes texts unreadable for good: the ledger first, then their wraps, in the use case that also removes `rows`.
   * A crash in between is finished at the next start.
   */
  async erase(blobs: (Buffer | null)[], rows: { table: string; id: string }[] = []): Promise<void> {
    const keys = blobs.filter((blob) => blob !== null).map(keyIdOf);
    if (keys.length === 0 && rows.length === 0) return;
    this.ledger.append({ keys, spaces: [], rows });
    await this.forgetWraps(blobs);
  }

  /**
   * An id that is always the same for this name, and that nobody can guess who does not hold the key of this space: for
   * what is made once of something that others can name too.
   */
  async idFor(space: Space, name: string): Promise<string> {
    const { key } = await this.#spaceKey(space);
    const bytes = Buffer.from(hkdfSync('sha256', key, '', `id|${name}`, idBytes));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return idFromHex(bytes.toString('hex'));
  }

  /** Drops the keys of texts that only served for a while. What a person erases goes through `erase`. */
  async forgetWraps(blobs: (Buffer | null)[]): Promise<void> {
    const keys = blobs.filter((blob) => blob !== null).map(keyIdOf);
    if (keys.length > 0) await this.db.query('DELETE FROM keys.wrap WHERE key_id = ANY($1::uuid[])', [keys]);
    this.#keysInUse().clear();
  }

  /** Destroys a space key: everything that only this space could read is gone. */
  async destroySpace(space: Space): Promise<void> {
    const { id } = await this.#spaceKey(space);
    this.ledger.append({ keys: [], spaces: [id], rows: [] });
    await this.db.query('DELETE FROM keys.wrap WHERE space_id = $1', [id]);
    await this.db.query('DELETE FROM keys.space WHERE id = $1', [id]);
    this.#spaces.delete(nameOf(space));
    this.#keysInUse().clear();
  }

  async #spaceKey(space: Space): Promise<SpaceKey> {
    const known = this.#spaces.get(nameOf(space));
    if (known) return known;
    const found = (await this.#findSpace(space)) ?? (await this.#makeSpace(space));
    // a space made in a use case that fails does not exist
    this.db.afterCommit(() => this.#spaces.set(nameOf(space), found));
    return found;
  }

  async #findSpace(space: Space): Promise<SpaceKey | undefined> {
    const [row] = await this.db.query<{ id: string; kek_version: number; wrapped: Buffer }>(
      'SELECT id, kek_version, wrapped FROM keys.space WHERE kind = $1 AND owner_id = $2',
      [space.kind, space.ownerId],
    );
    return row && { id: row.id, key: decrypt(this.keys.require(row.kek_version), row.wrapped, `space|${row.id}`) };
  }

  async #makeSpace(space: Space): Promise<SpaceKey> {
    const made = { id: randomUUID(), key: randomBytes(32) };
    const wrapped = encrypt(this.keys.require(this.keys.current), made.key, `space|${made.id}`);
    const inserted = await this.db.query<{ id: string }>(
      `INSERT INTO keys.space (id, kind, owner_id, kek_version, wrapped) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (kind, owner_id) DO NOTHING RETURNING id`,
      [made.id, space.kind, space.ownerId, this.keys.current, wrapped],
    );
    if (inserted.length > 0) return made;
    const other = await this.#findSpace(space);
    if (!other) throw new Error('A space key vanished while it was made');
    return other;
  }

  async #textKey(space: SpaceKey, keyId: string): Promise<Buffer | undefined> {
    return (await this.#textKeys(space, [keyId])).get(nameOfKey(keyId, space));
  }

  /** These keys, as far as this space has them, among all that the use case has by now. */
  async #textKeys(space: SpaceKey, keyIds: string[]): Promise<Map<string, Buffer>> {
    const keys = this.#keysInUse();
    const missing = keyIds.filter((keyId) => !keys.has(nameOfKey(keyId, space)));
    if (missing.length === 0) return keys;
    const wraps = await this.db.query<{ key_id: string; wrapped: Buffer }>(
      'SELECT key_id, wrapped FROM keys.wrap WHERE space_id = $1 AND key_id = ANY($2::uuid[])',
      [space.id, missing],
    );
    for (const { key_id: keyId, wrapped } of wraps) keys.set(nameOfKey(keyId, space), unwrap(space, keyId, wrapped));
    return keys;
  }

  #keysInUse(): Map<string, Buffer> {
    const { useCase } = this.db;
    if (!useCase) return new Map();
    const keys = this.#inUse.get(useCase) ?? new Map<string, Buffer>();
    this.#inUse.set(useCase, keys);
    return keys;
  }

  async #newTextKey(space: SpaceKey, keyId: string): Promise<Buffer> {
    const textKey = randomBytes(32);
    await this.#insertWrap(space, keyId, textKey);
    return textKey;
  }

  async #insertWrap(space: SpaceKey, keyId: string, textKey: Buffer): Promise<void> {
    await this.db.query(
      'INSERT INTO keys.wrap (key_id, space_id, wrapped) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [keyId, space.id, encrypt(space.key, textKey, `wrap|${keyId}|${space.id}`)],
    );
    this.#keysInUse().set(nameOfKey(keyId, space), textKey);
  }
}

function unwrap(space: SpaceKey, keyId: string, wrapped: Buffer): Buffer {
  return decrypt(space.key, wrapped, `wrap|${keyId}|${space.id}`);
}

function openBlob(textKey: Buffer, place: Place, blob: Buffer): string | null {
  const header = blob.subarray(0, headerBytes);
  try {
    return unpad(decrypt(textKey, blob.subarray(headerBytes), placeOf(place, header)));
  } catch {
    // one damaged row must not take the others with it; the caller says which text it is
    return null;
  }
}

function nameOfKey(keyId: string, space: SpaceKey): string {
  return `${keyId} ${space.id}`;
}

function nameOf({ kind, ownerId }: Space): string {
  return `${kind}:${ownerId}`;
}

/** Version, key and home space are in the header, so binding the header binds them. */
function placeOf({ table, row, field }: Place, header: Buffer): string {
  return `${table}|${row}|${field}|${header.toString('hex')}`;
}

function keyIdOf(blob: Buffer): string {
  return idFromHex(blob.toString('hex', 1, 1 + idBytes));
}

function idFromHex(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function idToBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
