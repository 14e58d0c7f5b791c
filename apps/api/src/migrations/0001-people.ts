import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, log-ins, keys, and what every feature leans on: audit, jobs, mail. */
export class People implements MigrationInterface {
  readonly name = 'People0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) <= 120),
        created_at timestamptz NOT NULL
      );
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) <= 80),
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        password_hash text NOT NULL,
        theme text NOT NULL DEFAULT 'system',
        phone text,
        created_at timestamptz NOT NULL,
        disabled_at timestamptz
      );
      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        person_id uuid NOT NULL REFERENCES person,
        roles text[] NOT NULL,
        joined_on date NOT NULL,
        ended_on date,
        UNIQUE (organisation_id, person_id)
      );
      CREATE INDEX membership_of_person ON membership (person_id);
      CREATE TABLE consent (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        kind text NOT NULL,
        given boolean NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX consent_of_person ON consent (person_id, kind, at DESC);
      CREATE TABLE person_relation (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        about_id uuid NOT NULL REFERENCES person,
        other_id uuid NOT NULL REFERENCES person,
        relation text NOT NULL,
        since date NOT NULL,
        UNIQUE (about_id, other_id, relation)
      );
      CREATE INDEX person_relation_other ON person_relation (other_id);
      CREATE TABLE help_contact (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        name text NOT NULL,
        what text NOT NULL,
        phone text,
        place int NOT NULL
      );
      CREATE TABLE invitation (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        invited_by uuid NOT NULL REFERENCES person,
        name text NOT NULL,
        email text NOT NULL,
        roles text[] NOT NULL,
        token_hash text NOT NULL UNIQUE,
        sent_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        withdrawn_at timestamptz
      );
      CREATE INDEX invitation_of_organisation ON invitation (organisation_id, sent_at DESC);

      CREATE TABLE auth_session (
        id_hash text PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        kind text NOT NULL,
        device text NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        authenticated_at timestamptz NOT NULL,
        journal_unlocked_at timestamptz
      );
      CREATE INDEX auth_session_of_person ON auth_session (person_id);
      CREATE TABLE auth_link (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        person_id uuid REFERENCES person,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE TABLE auth_attempt (id uuid PRIMARY KEY, key text NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX auth_attempt_key ON auth_attempt (key, at);

      CREATE TABLE form_answer (
        person_id uuid NOT NULL REFERENCES person,
        form_id uuid NOT NULL,
        route text NOT NULL,
        status int NOT NULL,
        answer bytea,
        at timestamptz NOT NULL,
        PRIMARY KEY (person_id, form_id)
      );
      CREATE INDEX form_answer_at ON form_answer (at);

      CREATE TABLE audit_actor (person_id uuid UNIQUE, pseudonym uuid PRIMARY KEY);
      CREATE TABLE audit_line (
        seq bigserial PRIMARY KEY,
        at timestamptz NOT NULL,
        actor uuid,
        action text NOT NULL,
        object_type text NOT NULL,
        object_id uuid NOT NULL,
        owner_id uuid,
        organisation_id uuid
      );
      CREATE INDEX audit_line_object ON audit_line (object_type, object_id);
      CREATE TABLE audit_seal (up_to bigint PRIMARY KEY, hash text NOT NULL, at timestamptz NOT NULL);
      CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the audit log is only added to'; END $$;
      CREATE TRIGGER audit_line_stays BEFORE UPDATE OR DELETE ON audit_line
        FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();

      CREATE TABLE job (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        payload jsonb NOT NULL,
        run_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        repeats boolean NOT NULL DEFAULT false
      );
      CREATE INDEX job_due ON job (run_at);
      CREATE UNIQUE INDEX job_repeating ON job (kind) WHERE repeats;
      CREATE TABLE outbox_mail (
        id uuid PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        sent_at timestamptz NOT NULL
      );

      CREATE SCHEMA keys;
      CREATE TABLE keys.space (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        owner_id uuid NOT NULL,
        kek_version int NOT NULL,
        wrapped bytea NOT NULL,
        UNIQUE (kind, owner_id)
      );
      CREATE TABLE keys.wrap (
        key_id uuid NOT NULL,
        space_id uuid NOT NULL REFERENCES keys.space,
        wrapped bytea NOT NULL,
        PRIMARY KEY (key_id, space_id)
      );
      CREATE INDEX wrap_of_space ON keys.wrap (space_id);
      CREATE TABLE keys.key_check (kek_version int PRIMARY KEY, sealed bytea NOT NULL);

      CREATE TABLE installation (id uuid PRIMARY KEY, made_at timestamptz NOT NULL);
      INSERT INTO installation VALUES (gen_random_uuid(), now());
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: delete the database');
  }
}
