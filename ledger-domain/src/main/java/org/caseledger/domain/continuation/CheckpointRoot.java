package org.caseledger.domain.continuation;

/**
 * The root hash of a checkpoint, in hexadecimal.
 *
 * @param value 64 lower-case digits
 */
public record CheckpointRoot(String value) {

    /** @throws IllegalArgumentException unless it is 64 lower-case hexadecimal digits */
    public CheckpointRoot {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a root has 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
