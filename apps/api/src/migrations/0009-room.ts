import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The live room. All of it belongs to the session and goes with it; an action point belongs to the group, a note to its
 * writer. Events hold ids and figures only.
 */
export class Room implements MigrationInterface {
  readonly name = 'Room0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE room (
        session_id uuid PRIMARY KEY REFERENCES intervisie_session ON DELETE CASCADE,
        seq int NOT NULL,
        state jsonb NOT NULL,
        hidden bytea NOT NULL,
        timer_id uuid,
        timer_due_at timestamptz,
        started_at timestamptz,
        ended_at timestamptz
      );
      CREATE INDEX room_timer_due ON room (timer_due_at) WHERE timer_id IS NOT NULL;

      CREATE TABLE room_event (
        session_id uuid NOT NULL REFERENCES room ON DELETE CASCADE,
        seq int NOT NULL,
        actor_id uuid,
        type text NOT NULL,
        payload jsonb NOT NULL,
        PRIMARY KEY (session_id, seq)
      );

      CREATE TABLE room_command (
        session_id uuid NOT NULL REFERENCES room ON DELETE CASCADE,
        command_id uuid NOT NULL,
        actor text NOT NULL,
        answer jsonb NOT NULL,
        PRIMARY KEY (session_id, command_id)
      );

      CREATE TABLE room_card (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES room ON DELETE CASCADE,
        kind text NOT NULL,
        author_id uuid REFERENCES person,
        is_note boolean NOT NULL,
        text bytea NOT NULL,
        due_on date
      );
      CREATE INDEX room_card_of_session ON room_card (session_id);

      CREATE TABLE room_seat (
        session_id uuid NOT NULL REFERENCES room ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person,
        is_here boolean NOT NULL,
        last_seen_at timestamptz NOT NULL,
        PRIMARY KEY (session_id, person_id)
      );
      CREATE INDEX room_seat_silent ON room_seat (last_seen_at) WHERE is_here;

      CREATE TABLE intervisie_action_point (
        id uuid PRIMARY KEY,
        group_id uuid NOT NULL REFERENCES intervisie_group ON DELETE CASCADE,
        session_id uuid NOT NULL REFERENCES intervisie_session ON DELETE CASCADE,
        owner_id uuid NOT NULL REFERENCES person,
        known_to uuid[] NOT NULL,
        text bytea NOT NULL,
        due_on date,
        progress text
      );
      CREATE INDEX intervisie_action_point_open ON intervisie_action_point (group_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE intervisie_action_point, room_seat, room_card, room_command, room_event, room');
  }
}
