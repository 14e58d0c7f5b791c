import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duos of two seats; relations per organisation; invitations to be someone's contact instead of a member. */
export class Duos implements MigrationInterface {
  readonly name = 'Duos0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE duo (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        proposed_by uuid NOT NULL REFERENCES person,
        proposed_at timestamptz NOT NULL,
        started_at timestamptz,
        closed_at timestamptz,
        closed_as text CHECK (closed_as IN ('declined', 'withdrawn', 'ended')),
        CHECK ((closed_at IS NULL) = (closed_as IS NULL))
      );
      CREATE INDEX duo_of_organisation ON duo (organisation_id);
      CREATE TABLE duo_seat (
        duo_id uuid NOT NULL REFERENCES duo,
        person_id uuid NOT NULL REFERENCES person,
        colour text NOT NULL CHECK (colour IN ('honing', 'lucht')),
        accepted_at timestamptz,
        paused_at timestamptz,
        PRIMARY KEY (duo_id, person_id),
        UNIQUE (duo_id, colour)
      );
      CREATE INDEX duo_seat_of_person ON duo_seat (person_id);

      ALTER TABLE person_relation DROP CONSTRAINT person_relation_about_id_other_id_relation_key;
      ALTER TABLE person_relation ADD UNIQUE (organisation_id, about_id, other_id, relation);

      ALTER TABLE invitation ADD COLUMN contact_of uuid REFERENCES person;
      ALTER TABLE invitation ADD CHECK (cardinality(roles) > 0 OR contact_of IS NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM invitation WHERE contact_of IS NOT NULL;
      ALTER TABLE invitation DROP COLUMN contact_of;
      ALTER TABLE person_relation ADD CONSTRAINT person_relation_about_id_other_id_relation_key
        UNIQUE (about_id, other_id, relation);
      DROP TABLE duo_seat, duo;
    `);
  }
}
