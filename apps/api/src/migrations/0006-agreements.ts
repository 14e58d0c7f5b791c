import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a duo agrees in seven parts, the versions they signed, and the days on which they look back. */
export class Agreements implements MigrationInterface {
  readonly name = 'Agreements0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE collaboration_agreement (
        id uuid PRIMARY KEY,
        duo_id uuid NOT NULL UNIQUE REFERENCES duo,
        version int NOT NULL,
        revision int NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE TABLE agreement_part (
        id uuid PRIMARY KEY,
        agreement_id uuid NOT NULL REFERENCES collaboration_agreement,
        key text NOT NULL,
        version int NOT NULL,
        words_id uuid,
        words bytea,
        proposed_by uuid NOT NULL REFERENCES person,
        proposed_at timestamptz NOT NULL,
        agreed_by uuid[] NOT NULL,
        not_yet_by uuid[] NOT NULL,
        agreed_words_id uuid,
        agreed_words bytea,
        UNIQUE (agreement_id, key),
        CHECK ((words_id IS NULL) = (words IS NULL)),
        CHECK ((agreed_words_id IS NULL) = (agreed_words IS NULL))
      );
      CREATE TABLE agreement_version (
        id uuid PRIMARY KEY,
        agreement_id uuid NOT NULL REFERENCES collaboration_agreement,
        version int NOT NULL,
        content bytea NOT NULL,
        hash text NOT NULL CHECK (length(hash) = 64),
        made_at timestamptz NOT NULL,
        UNIQUE (agreement_id, version)
      );
      CREATE TABLE agreement_signature (
        agreement_version_id uuid NOT NULL REFERENCES agreement_version,
        person_id uuid NOT NULL REFERENCES person,
        signed_at timestamptz NOT NULL,
        PRIMARY KEY (agreement_version_id, person_id)
      );
      CREATE TABLE evaluation (
        id uuid PRIMARY KEY,
        duo_id uuid NOT NULL REFERENCES duo,
        signed_on date NOT NULL,
        planned_on date NOT NULL,
        held_at timestamptz
      );
      CREATE UNIQUE INDEX one_planned_evaluation ON evaluation (duo_id) WHERE held_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE evaluation, agreement_signature, agreement_version, agreement_part, collaboration_agreement',
    );
  }
}
