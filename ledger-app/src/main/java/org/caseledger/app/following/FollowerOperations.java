package org.caseledger.app.following;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.projections.parked.ParkedSequence;

/** What an operator sees and does of those who follow the log. Nothing of it shows any part of a record. */
public interface FollowerOperations {

    /** How far everybody has come at this moment. */
    Now now();

    /** Every sequence that waits because an entry of it could not be taken in. */
    List<ParkedSequence> parked();

    /**
     * Tries the entries of a sequence again in their order, up to the first that fails again. While that goes on nobody
     * else writes for the follower.
     *
     * @return how many entries were taken in, and how many wait still; empty when nothing of that name waits
     */
    Optional<Retried> retry(String follower, UUID sequence);

    /**
     * Leaves a sequence parked with a note; it is then tried again only when somebody asks for it.
     *
     * @return whether such a sequence waits
     */
    boolean leave(String follower, UUID sequence, String note);

    /**
     * A moment.
     *
     * @param size how many entries the log has
     */
    record Now(long size, List<Follower> followers) {

        public Now {
            followers = List.copyOf(followers);
        }
    }

    /**
     * One who follows.
     *
     * @param position of the last entry it has read, -1 for none
     * @param lagEvents how many entries it has not read yet
     * @param lagSeconds how long ago the first of them was recorded
     * @param parked how many sequences wait because an entry of theirs could not be taken in
     */
    record Follower(String name, long position, long lagEvents, long lagSeconds, long parked) {}

    /**
     * What came of trying again.
     *
     * @param takenIn how many entries are in now
     * @param waiting how many wait still, from the one on that failed again
     */
    record Retried(int takenIn, int waiting) {}
}
