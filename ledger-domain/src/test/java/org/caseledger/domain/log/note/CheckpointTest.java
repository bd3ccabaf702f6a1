package org.caseledger.domain.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.tree.MerkleTree;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    /** A checkpoint of a public log, signed by the log under two types of key and cosigned by four public witnesses. */
    private static final String PUBLIC = """
                                         arche2025h1.staging.ct.transparency.dev
                                         1432088532
                                         U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

                                         \u2014 arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
                                         \u2014 arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
                                         \u2014 transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
                                         \u2014 witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
                                         \u2014 remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
                                         \u2014 witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
                                         """;

    private static final VerifierKey LOG = VerifierKey.parse(
            "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
    private static final VerifierKey REMORA = VerifierKey
            .parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
    private static final VerifierKey SMARTIT = VerifierKey
            .parse("witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO");

    private static final Digest ROOT = Digest.parseBase64("U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=");

    @Test
    void ofAPublicLogIsReadAndItsSignaturesHold() {
        SignedNote note = SignedNote.parse(PUBLIC);
        assertThat(note).hasToString(PUBLIC);
        assertThat(Checkpoint.of(note))
                .isEqualTo(new Checkpoint("arche2025h1.staging.ct.transparency.dev", 1_432_088_532L, ROOT));
        assertThat(note.signers(List.of(LOG, REMORA, SMARTIT))).containsExactly(LOG, REMORA, SMARTIT);
    }

    @Test
    void isReadBackFromItsText() {
        Checkpoint checkpoint = new Checkpoint("example.org/ledger", 7, ROOT, List.of("one", "two \u00e9"));
        assertThat(checkpoint.text()).isEqualTo("example.org/ledger\n7\n" + ROOT.base64() + "\none\ntwo \u00e9\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @Test
    void ofAnEmptyLogHasTheRootOfNothing() {
        Checkpoint empty = new Checkpoint("example.org/ledger", 0, MerkleTree.EMPTY_ROOT);
        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
        assertThatThrownBy(() -> new Checkpoint("example.org/ledger", 0, ROOT)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "\n",
        "log\n7\n",
        "log\n7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=",
        "log\n7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n",
        "log\n7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\nextension\n",
        "\n7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "log\n07\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "log\n-7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "log\n+7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "log\n7 \nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "log\n\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "log\n0x7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "log\n9223372036854775808\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
        "log\n7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Rp=\n",
        "log\n7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro\n",
        "log\n7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Q==\n",
        "log\n7\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\r\n",
        "log\r\n7\r\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\r\n",
        "log\n0\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
    })
    void isRefusedInAnyOtherForm(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void isRefusedWithLinesThatCannotBeWritten() {
        assertThatThrownBy(() -> new Checkpoint("two\nlines", 1, ROOT)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Checkpoint("log", -1, ROOT)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Checkpoint("log", 1, ROOT, List.of(""))).isInstanceOf(Malformed.class);
    }

    @Nested
    class Cosignatures {

        private final NoteSigner log = Signers.log("example.org/ledger");
        private final NoteSigner witness = Signers.witness("example.com/witness");
        private final SignedNote note = SignedNote
                .sign(new Checkpoint("example.org/ledger", 7, ROOT, List.of("extension")).text(), log);
        private final Instant at = Instant.parse("2026-11-20T10:02:00.9Z");

        @Test
        void ofPublicWitnessesSayWhenTheySawTheCheckpoint() {
            assertThat(Cosignature.seen(SignedNote.parse(PUBLIC), REMORA)).contains(Instant.ofEpochSecond(0x6a122120));
        }

        @Test
        void sayWhenToTheSecond() {
            SignedNote cosigned = note.with(Cosignature.sign(note, witness, at));
            assertThat(Cosignature.seen(SignedNote.parse(cosigned.bytes()), witness.key()))
                    .contains(Instant.parse("2026-11-20T10:02:00Z"));
            assertThat(cosigned.signers(List.of(log.key(), witness.key()))).containsExactly(log.key(), witness.key());
        }

        @Test
        void areAbsentWhereNoneWasGivenOrTheKeyIsALogs() {
            assertThat(Cosignature.seen(note, witness.key())).isEmpty();
            assertThat(Cosignature.seen(note, log.key())).isEmpty();
        }

        @Test
        void areRefusedForAnotherCheckpointExtensionOrTime() {
            NoteSignature line = Cosignature.sign(note, witness, at);
            for (String other : List.of("6\n", "8\n")) {
                refused(new SignedNote(note.text().replace("7\n", other), List.of(line)));
            }
            refused(new SignedNote(note.text().replace("extension", "extensiom"), List.of(line)));
            byte[] bytes = Base64.getDecoder().decode(line.encoded());
            for (int i = 4; i < bytes.length; i++) {
                byte[] flipped = bytes.clone();
                flipped[i] ^= (byte) 0x80;
                refused(new SignedNote(
                        note.text(),
                        List.of(new NoteSignature(
                                line.name(), Base64.getEncoder().encodeToString(flipped)))));
            }
        }

        @Test
        void areRefusedWithAnotherLength() {
            byte[] bytes = Base64.getDecoder()
                    .decode(Cosignature.sign(note, witness, at).encoded());
            for (int length : new int[]{5, 12, 75, 77}) {
                String torn = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, length));
                refused(new SignedNote(note.text(), List.of(new NoteSignature("example.com/witness", torn))));
            }
        }

        @Test
        void areGivenToCheckpointsOnlyAndByWitnessesOnly() {
            SignedNote letter = SignedNote.sign("a letter\n", log);
            assertThatThrownBy(() -> Cosignature.sign(letter, witness, at)).isInstanceOf(Malformed.class);
            assertThatThrownBy(() -> Cosignature.sign(note, log, at)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Cosignature.sign(note, witness, Instant.EPOCH.minusSeconds(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        private void refused(SignedNote altered) {
            assertThatThrownBy(() -> Cosignature.seen(altered, witness.key())).isInstanceOf(BadSignature.class);
        }
    }
}
