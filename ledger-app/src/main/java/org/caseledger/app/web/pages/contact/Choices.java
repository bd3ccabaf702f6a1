package org.caseledger.app.web.pages.contact;

import java.util.Locale;
import java.util.Set;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.device.DeviceOwnership;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.caseledger.domain.platform.terms.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads of a form with what a contact was made. */
@Component
class Choices {

    private static final Set<Channel> BY_PLATFORM = Set.of(
            Channel.VIDEO, Channel.LIVE_WEBCAM, Channel.AUDIO, Channel.MESSAGE);

    /** The platform, written as anybody would write it; null where the way of contact has none, or none was said. */
    @Nullable
    PlatformId platform(Typed typed, Channel channel) {
        String name = typed.text("platform").strip().toLowerCase(Locale.UK).replace(' ', '-');
        if (name.isEmpty() || !BY_PLATFORM.contains(channel)) {
            return null;
        }
        try {
            return new PlatformId(name);
        } catch (IllegalArgumentException otherwise) {
            typed.refuse("platform", "problem.platform-unreadable");
            return null;
        }
    }

    /** The device; null where nothing was said of it. */
    @Nullable
    DeviceUse device(Typed typed) {
        DeviceOwnership ownership = typed.oneIfAny("ownership", DeviceOwnership.class);
        String tag = typed.text("tag").strip();
        if (ownership == null) {
            return null;
        }
        if (tag.isEmpty() || ownership != DeviceOwnership.COUNCIL) {
            return new DeviceUse(ownership, null);
        }
        try {
            return new DeviceUse(ownership, new AssetTag(tag));
        } catch (IllegalArgumentException otherwise) {
            typed.refuse("tag", "problem.tag-unreadable");
            return null;
        }
    }
}
