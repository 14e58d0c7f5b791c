import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Groups, their meetings and what somebody prepares. Groups and meetings belong to the host organisation, which says
 * how long it keeps them; a preparation belongs to its writer and goes when they erase it, or with the meeting.
 */
export class Intervisie implements MigrationInterface {
  readonly name = 'Intervisie0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE intervisie_group (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        name text NOT NULL CHECK (length(name) <= 60),
        formed_at timestamptz NOT NULL
      );
      CREATE INDEX intervisie_group_of_organisation ON intervisie_group (organisation_id);

      CREATE TABLE intervisie_group_member (
        group_id uuid NOT NULL REFERENCES intervisie_group ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person,
        state text NOT NULL CHECK (state IN ('invited', 'active', 'left')),
        shows_role boolean NOT NULL DEFAULT false,
        since timestamptz NOT NULL,
        PRIMARY KEY (group_id, person_id)
      );
      CREATE INDEX intervisie_group_member_person ON intervisie_group_member (person_id);

      CREATE TABLE intervisie_session (
        id uuid PRIMARY KEY,
        group_id uuid NOT NULL REFERENCES intervisie_group ON DELETE CASCADE,
        method_id text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        call_link text,
        facilitator_id uuid NOT NULL REFERENCES person,
        reserve_id uuid REFERENCES person,
        case_bringer_id uuid REFERENCES person,
        state text NOT NULL CHECK (state IN ('planned', 'open', 'live', 'ended', 'cancelled')),
        CHECK (facilitator_id <> case_bringer_id)
      );
      CREATE INDEX intervisie_session_of_group ON intervisie_session (group_id, starts_at);

      CREATE TABLE prepared_situation (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES intervisie_session ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person,
        state text NOT NULL CHECK (state IN ('draft', 'ready', 'withdrawn')),
        version int NOT NULL CHECK (version > 0),
        text bytea NOT NULL,
        saved_at timestamptz NOT NULL,
        UNIQUE (session_id, person_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE prepared_situation, intervisie_session, intervisie_group_member, intervisie_group');
  }
}
