import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Journals. All of it belongs to its author and stays until they erase it; an answer goes with the share it is about.
 * What hangs on a row goes with it, so that the erasure ledger can be replayed on an older back-up.
 */
export class Journals implements MigrationInterface {
  readonly name = 'Journals0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE journal_entry (
        id uuid PRIMARY KEY,
        author_id uuid NOT NULL REFERENCES person,
        origin_kind text NOT NULL CHECK (origin_kind IN ('free', 'reflection', 'session')),
        lesson_id text,
        block_id text,
        session_id uuid,
        created_at timestamptz NOT NULL,
        CHECK ((origin_kind = 'reflection') = (lesson_id IS NOT NULL AND block_id IS NOT NULL)),
        CHECK ((origin_kind = 'session') = (session_id IS NOT NULL))
      );
      CREATE INDEX journal_entry_of_author ON journal_entry (author_id, created_at DESC, id DESC);

      CREATE TABLE journal_entry_text (
        id uuid PRIMARY KEY,
        entry_id uuid NOT NULL REFERENCES journal_entry ON DELETE CASCADE,
        is_current boolean NOT NULL,
        version int NOT NULL CHECK (version > 0),
        sitting_id uuid NOT NULL,
        sitting_turn int NOT NULL,
        sitting_since int NOT NULL,
        text bytea NOT NULL,
        written_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX journal_entry_text_current ON journal_entry_text (entry_id) WHERE is_current;
      CREATE UNIQUE INDEX journal_entry_text_beside ON journal_entry_text (entry_id, sitting_id) WHERE NOT is_current;

      CREATE TABLE journal_share (
        id uuid PRIMARY KEY,
        entry_id uuid NOT NULL REFERENCES journal_entry ON DELETE CASCADE,
        entry_version int NOT NULL,
        author_id uuid NOT NULL REFERENCES person,
        reader_id uuid NOT NULL REFERENCES person,
        duo_id uuid REFERENCES duo,
        text bytea NOT NULL,
        shared_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX journal_share_once ON journal_share (entry_id, reader_id, coalesce(duo_id, reader_id));
      CREATE INDEX journal_share_for_reader ON journal_share (reader_id, shared_at DESC);
      CREATE INDEX journal_share_with_duo ON journal_share (duo_id) WHERE duo_id IS NOT NULL;

      CREATE TABLE revoked_journal_share (
        id uuid PRIMARY KEY,
        entry_id uuid NOT NULL REFERENCES journal_entry ON DELETE CASCADE,
        author_id uuid NOT NULL REFERENCES person,
        reader_id uuid NOT NULL REFERENCES person,
        shared_at timestamptz NOT NULL,
        revoked_at timestamptz NOT NULL
      );
      CREATE INDEX revoked_journal_share_of_entry ON revoked_journal_share (entry_id);

      CREATE TABLE journal_answer (
        id uuid PRIMARY KEY,
        share_id uuid NOT NULL REFERENCES journal_share ON DELETE CASCADE,
        writer_id uuid NOT NULL REFERENCES person,
        text bytea NOT NULL,
        written_at timestamptz NOT NULL
      );
      CREATE INDEX journal_answer_to_share ON journal_answer (share_id, written_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE journal_answer, revoked_journal_share, journal_share, journal_entry_text, journal_entry',
    );
  }
}
