import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Inwerkplannen. A plan is the organisation's and stays as long as it keeps its people's; own steps and notes are the
 * newcomer's and stay until they erase them.
 */
export class Onboarding implements MigrationInterface {
  readonly name = 'Onboarding0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE onboarding_plan (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        newcomer_id uuid NOT NULL REFERENCES person,
        coordinator_id uuid NOT NULL REFERENCES person,
        template_id text NOT NULL,
        started_on date NOT NULL,
        ended_on date,
        revision int NOT NULL
      );
      CREATE UNIQUE INDEX onboarding_plan_running ON onboarding_plan (organisation_id, newcomer_id)
        WHERE ended_on IS NULL;
      CREATE INDEX onboarding_plan_of_newcomer ON onboarding_plan (newcomer_id);

      CREATE TABLE onboarding_step (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES onboarding_plan,
        step_id text NOT NULL,
        promised_on date NOT NULL,
        is_ready boolean NOT NULL,
        ready_by uuid REFERENCES person,
        answer text CHECK (answer IN ('arranged', 'notYet')),
        answered_on date,
        note bytea,
        version int NOT NULL,
        UNIQUE (plan_id, step_id),
        CHECK ((answer IS NULL) = (answered_on IS NULL))
      );

      CREATE TABLE onboarding_evaluation (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES onboarding_plan,
        moment_id text NOT NULL,
        planned_on date NOT NULL,
        held_on date,
        UNIQUE (plan_id, moment_id)
      );

      CREATE TABLE own_plan_step (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES onboarding_plan,
        person_id uuid NOT NULL REFERENCES person,
        text bytea NOT NULL,
        is_done boolean NOT NULL,
        added_at timestamptz NOT NULL
      );
      CREATE INDEX own_plan_step_of_plan ON own_plan_step (plan_id, added_at);

      CREATE TABLE evaluation_note (
        evaluation_id uuid PRIMARY KEY REFERENCES onboarding_evaluation,
        person_id uuid NOT NULL REFERENCES person,
        text bytea,
        version int NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE evaluation_note, own_plan_step, onboarding_evaluation, onboarding_step, onboarding_plan',
    );
  }
}
