package org.caseledger.domain.log.verify.time;

import java.util.Arrays;
import org.caseledger.domain.log.Malformed;

/** Reads DER (X.690) value by value: lengths are definite and written in the shortest way, and nothing is left over. */
final class Der {

    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int CONTEXT_0 = 0xa0;
    static final int CONTEXT_1 = 0xa1;

    private final byte[] bytes;
    private final int end;
    private int at;

    private Der(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    static Der of(byte[] bytes) {
        return new Der(bytes, 0, bytes.length);
    }

    /** Whether the next value has this tag; false at the end. */
    boolean isNext(int tag) {
        return at < end && (bytes[at] & 0xff) == tag;
    }

    boolean hasMore() {
        return at < end;
    }

    /** Goes into the next value. */
    Der enter(int tag) {
        int from = header(tag);
        int to = at;
        return new Der(bytes, from, to);
    }

    /** The content of the next value. */
    byte[] content(int tag) {
        int from = header(tag);
        return Arrays.copyOfRange(bytes, from, at);
    }

    /** The next value with its tag and length. */
    byte[] whole() {
        int from = at;
        skip();
        return Arrays.copyOfRange(bytes, from, at);
    }

    /** Leaves the next value out. */
    void skip() {
        if (at >= end) {
            throw new Malformed("DER that ends early");
        }
        header(bytes[at] & 0xff);
    }

    /** Refuses anything that was not read. */
    void requireEnd() {
        if (at < end) {
            throw new Malformed("DER that goes on after its end");
        }
    }

    /** Moves behind the next value and gives where its content begins. */
    private int header(int tag) {
        if (at + 2 > end || (bytes[at] & 0xff) != tag) {
            throw new Malformed("expected the DER tag " + tag + ", found "
                    + (at < end ? Integer.toString(bytes[at] & 0xff) : "the end"));
        }
        int length = bytes[at + 1] & 0xff;
        int from = at + 2;
        if (length >= 0x80) {
            int digits = length & 0x7f;
            if (digits < 1 || digits > 3 || from + digits > end || bytes[from] == 0) {
                throw new Malformed("a DER length that is not definite and shortest");
            }
            length = 0;
            for (int i = 0; i < digits; i++) {
                length = length << 8 | bytes[from + i] & 0xff;
            }
            from += digits;
            if (length < 0x80) {
                throw new Malformed("a DER length that is not the shortest");
            }
        }
        if (length > end - from) {
            throw new Malformed("DER that ends early");
        }
        at = from + length;
        return from;
    }
}
