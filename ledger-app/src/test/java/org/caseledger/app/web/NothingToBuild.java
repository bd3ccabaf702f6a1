package org.caseledger.app.web;

import java.util.List;
import java.util.Optional;
import org.caseledger.app.rebuilding.Rebuilds;

/** No projection, so nothing to build again. */
final class NothingToBuild implements Rebuilds {

    @Override
    public List<String> begin(String projection) {
        return List.of();
    }

    @Override
    public Optional<String> backOut(String projection) {
        return Optional.empty();
    }

    @Override
    public List<Running> running() {
        return List.of();
    }
}
