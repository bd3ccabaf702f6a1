package org.caseledger.projections.rebuild;

/** Is told how a rebuild comes along. What it throws ends the rebuild as a crash would: with nothing exchanged. */
public interface Progress {

    /** Tells nobody. */
    Progress UNTOLD = (stage, done, of) -> {};

    /**
     * Told often, from several threads.
     *
     * @param done entries, or tables while keys are built
     */
    void at(Stage stage, long done, long of);

    /** What a rebuild does, in this order. */
    enum Stage {
        /** Entries are read and folded. */
        READING,
        /** What belongs together but lies apart is folded, key by key. */
        FOLDING,
        /** Keys are built. */
        KEYS,
        /** What was recorded meanwhile is taken in. */
        CATCHING_UP,
        /** The rows are compared with an independent fold. */
        COMPARING,
        /** The live projection waits while the tables are exchanged. */
        EXCHANGING,
        /** The new tables answer. */
        DONE
    }
}
