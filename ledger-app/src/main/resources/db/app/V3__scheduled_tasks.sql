-- What the nodes do by turns. The form is the scheduler's own; rows say when a task is next due and which node has it.
CREATE TABLE app.scheduled_task (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_due ON app.scheduled_task (execution_time);
GRANT SELECT, INSERT, UPDATE, DELETE ON app.scheduled_task TO ledger_writer;
GRANT SELECT ON app.scheduled_task TO ledger_reader;
