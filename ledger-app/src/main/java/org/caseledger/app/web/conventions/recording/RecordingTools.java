package org.caseledger.app.web.conventions.recording;

import org.caseledger.app.recording.Recorder;
import org.caseledger.app.vault.KeyedHashes;
import org.springframework.stereotype.Component;

/** What every recording needs of the rest of the application. */
@Component
record RecordingTools(Recorder recorder, KeyedHashes hashes, InFlight inFlight) {}
