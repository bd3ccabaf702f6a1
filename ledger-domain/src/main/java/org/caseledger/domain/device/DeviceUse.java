package org.caseledger.domain.device;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The device a contact was made with (R2).
 *
 * @param assetTag the council's inventory number, where it is a council device
 */
public record DeviceUse(DeviceOwnership ownership, @Nullable AssetTag assetTag) {

    /**
     * An inventory number, such as {@code LT-10023}.
     *
     * @param value 1 to 40 letters, digits, dots or hyphens
     */
    public record AssetTag(String value) {

        private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

        public AssetTag {
            if (!FORM.matcher(value).matches()) {
                throw new IllegalArgumentException("an asset tag has 1 to 40 letters, digits, dots or hyphens");
            }
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
