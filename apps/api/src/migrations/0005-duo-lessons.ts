import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duo lessons as duos take them: own answers, the one moment they open, and sentences of both. */
export class DuoLessons implements MigrationInterface {
  readonly name = 'DuoLessons0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE taken_duo_lesson (
        id uuid PRIMARY KEY,
        duo_id uuid NOT NULL REFERENCES duo,
        lesson_id text NOT NULL CHECK (length(lesson_id) <= 60),
        version int NOT NULL,
        opened_at timestamptz,
        completed_at timestamptz,
        UNIQUE (duo_id, lesson_id)
      );
      CREATE TABLE duo_lesson_answer (
        id uuid PRIMARY KEY,
        taken_duo_lesson_id uuid NOT NULL REFERENCES taken_duo_lesson,
        person_id uuid NOT NULL REFERENCES person,
        placements bytea,
        is_ready boolean NOT NULL,
        UNIQUE (taken_duo_lesson_id, person_id)
      );
      CREATE TABLE joint_sentence (
        id uuid PRIMARY KEY,
        taken_duo_lesson_id uuid NOT NULL REFERENCES taken_duo_lesson,
        place int NOT NULL,
        text bytea NOT NULL,
        version int NOT NULL,
        proposed_by uuid NOT NULL REFERENCES person,
        agreed_by uuid[] NOT NULL,
        not_yet_by uuid[] NOT NULL,
        UNIQUE (taken_duo_lesson_id, place)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE joint_sentence, duo_lesson_answer, taken_duo_lesson');
  }
}
