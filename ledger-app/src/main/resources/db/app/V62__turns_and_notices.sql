-- Whose turn what is, as the automation has heard it, and what is to be told to whom. Ids, codes and times only: neither a
-- name nor an address nor a child is here, and recipients are found when something is sent.

CREATE TABLE app.team_lead (
    team     text PRIMARY KEY,
    manager  uuid NOT NULL,
    deputies uuid[] NOT NULL
);
CREATE TABLE app.duty_shift (
    team    text NOT NULL,
    worker  uuid NOT NULL,
    from_at timestamptz NOT NULL,
    to_at   timestamptz NOT NULL
);
CREATE INDEX duty_shift_team ON app.duty_shift (team);
CREATE TABLE app.absence (
    worker  uuid NOT NULL,
    from_at timestamptz NOT NULL,
    to_at   timestamptz NOT NULL,
    PRIMARY KEY (worker, from_at, to_at)
);
CREATE TABLE app.open_item (
    escalation      uuid PRIMARY KEY,
    raised_for      text NOT NULL,
    queue           text NOT NULL,
    tier            int NOT NULL,
    rating          text NOT NULL,
    team            text,
    about           uuid NOT NULL,
    hidden_from     uuid,
    informs_edt     boolean NOT NULL,
    acknowledged_by uuid,
    assignee        uuid,
    open            boolean NOT NULL DEFAULT true
);
CREATE INDEX open_item_about ON app.open_item (about) WHERE open;

CREATE TABLE app.notice (
    event           uuid NOT NULL,
    kind            text NOT NULL,
    escalation      uuid NOT NULL,
    tier            int NOT NULL,
    state           text NOT NULL DEFAULT 'WAITING',
    attempts        int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT '-infinity',
    failing_since   timestamptz,
    PRIMARY KEY (event, kind)
);
CREATE INDEX notice_waiting ON app.notice (next_attempt_at) WHERE state = 'WAITING';
COMMENT ON COLUMN app.notice.state IS 'WAITING, TOLD, UNDELIVERED, or OVER where there was nothing left to tell';

CREATE TABLE app.notice_receipt (
    event         uuid NOT NULL,
    kind          text NOT NULL,
    recipient     uuid NOT NULL,
    claimed_until timestamptz NOT NULL,
    sent_at       timestamptz,
    receipt       text,
    PRIMARY KEY (event, kind, recipient),
    FOREIGN KEY (event, kind) REFERENCES app.notice (event, kind)
);
COMMENT ON COLUMN app.notice_receipt.claimed_until IS 'Until then one node alone tries to send it';

GRANT SELECT, INSERT, UPDATE, DELETE ON app.team_lead, app.duty_shift, app.absence, app.open_item, app.notice,
    app.notice_receipt TO ledger_writer;
GRANT SELECT ON app.team_lead, app.duty_shift, app.absence, app.open_item, app.notice, app.notice_receipt
    TO ledger_reader;
