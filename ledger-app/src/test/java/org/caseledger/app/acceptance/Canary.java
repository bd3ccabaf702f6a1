package org.caseledger.app.acceptance;

import java.util.UUID;

/**
 * A word that nobody ever wrote before, to be found again wherever it lies.
 *
 * @param word lower case letters and digits
 */
record Canary(String word) {

    Canary() {
        this("canary" + UUID.randomUUID().toString().replace("-", ""));
    }
}
