package org.caseledger.domain.log.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.domain.log.Malformed;

/** A value of JSON (RFC 8259). Numbers keep their digits as written, so that nothing is lost or rounded. */
public sealed interface Json {

    /**
     * Members by name, in the order they are written.
     *
     * @param members no name twice
     */
    record Members(Map<String, Json> members) implements Json {

        /** Copies what it is given and keeps its order. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /**
         * One member that may be missing.
         *
         * @param name its name
         * @return its value; that may be {@link Null}
         */
        public Optional<Json> find(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /**
         * One member that must be there.
         *
         * @param name its name
         * @return its value
         * @throws Malformed if there is none
         */
        public Json get(String name) {
            return find(name).orElseThrow(() -> new Malformed("there is no member " + name));
        }

        /**
         * One member that must be a text.
         *
         * @param name its name
         * @return the text
         * @throws Malformed if there is none or it is something else
         */
        public String text(String name) {
            if (get(name) instanceof Text text) {
                return text.value();
            }
            throw new Malformed("the member " + name + " is not a text");
        }
    }

    /**
     * Values in order.
     *
     * @param items any values
     */
    record Items(List<Json> items) implements Json {

        /** Copies what it is given. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A text, with its escapes resolved.
     *
     * @param value the characters; no half of a surrogate pair
     */
    record Text(String value) implements Json {}

    /**
     * A number.
     *
     * @param digits exactly as written
     */
    record Numeral(String digits) implements Json {}

    /**
     * True or false.
     *
     * @param value which
     */
    record Truth(boolean value) implements Json {}

    /** Null. */
    record Null() implements Json {}

    /**
     * Reads one value and nothing else.
     *
     * @param bytes UTF-8 without a byte order mark
     * @return the value
     * @throws Malformed with the place, if this is not JSON, has a member twice in one object, a half of a surrogate pair, or is nested deeper than 64
     */
    static Json parse(byte[] bytes) {
        return JsonReader.read(bytes);
    }
}
