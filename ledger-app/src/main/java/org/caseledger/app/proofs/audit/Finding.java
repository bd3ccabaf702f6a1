package org.caseledger.app.proofs.audit;

/**
 * Something that is not as it was recorded.
 *
 * @param log {@code case} or {@code access}
 * @param position of the entry; -1 where it is no single entry
 * @param sentence what was expected and what was found, with no personal text
 */
public record Finding(String log, long position, String sentence) {}
