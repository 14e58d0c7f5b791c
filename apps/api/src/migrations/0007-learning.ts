import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people are in lessons, and what they answered. Lessons themselves are files. */
export class Learning implements MigrationInterface {
  readonly name = 'Learning0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lesson_visit (
        person_id uuid NOT NULL REFERENCES person,
        lesson_id text NOT NULL,
        last_part text NOT NULL,
        visited_at timestamptz NOT NULL,
        done_parts text[] NOT NULL DEFAULT '{}',
        done_at timestamptz,
        PRIMARY KEY (person_id, lesson_id)
      );
      CREATE TABLE block_answer (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        lesson_id text NOT NULL,
        block_id text NOT NULL,
        version int NOT NULL,
        answer bytea,
        answered_at timestamptz NOT NULL,
        UNIQUE (person_id, block_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE block_answer, lesson_visit;');
  }
}
