package org.caseledger.app.automation.mosaic;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.caseledger.app.setup.SetupProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where case notes are sent, below {@code case-ledger.mosaic}.
 *
 * @param endpoint what takes case notes for Mosaic; without one none is sent, and each is confirmed by hand
 * @param token with which the ledger shows who it is there
 * @param timeout how long an answer may take, its last byte included
 */
@ConfigurationProperties("case-ledger.mosaic")
record MosaicSettings(@Nullable URI endpoint, @Nullable String token, @DefaultValue("10s") Duration timeout) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    MosaicSettings {
        if (endpoint != null) {
            String host = endpoint.getHost();
            boolean here = host != null && THIS_MACHINE.contains(host) && "http".equals(endpoint.getScheme());
            if (host == null || !here && !"https".equals(endpoint.getScheme())) {
                throw new SetupProblem("case-ledger.mosaic.endpoint is " + endpoint
                        + ", but case notes leave this machine encrypted only: give an https address.");
            }
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new SetupProblem("case-ledger.mosaic.timeout is " + timeout + ": give one of up to a minute.");
        }
    }

    @Override
    public String toString() {
        return "MosaicSettings[" + endpoint + "]";
    }
}
