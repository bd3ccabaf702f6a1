package org.caseledger.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.caseledger.app.export.EntryRows.StoredRow;
import org.caseledger.app.vault.PartOpener;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.DataSubject;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.bundle.Opening;
import org.caseledger.domain.log.bundle.Opening.Closed;
import org.caseledger.domain.log.bundle.Opening.Opened;
import org.caseledger.domain.log.bundle.Opening.Reason;
import org.caseledger.domain.log.bundle.SealedText;
import org.caseledger.domain.log.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens the sealed texts of an entry for one person's record, with what proves the words. */
@Component
final class Openings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PartOpener opener;

    Openings(PartOpener opener) {
        this.opener = opener;
    }

    /**
     * A word on each sealed text, in the order in which they stand.
     *
     * @param viewpoint on whose record it is read; null tells nothing
     */
    List<Opening> of(StoredRow row, @Nullable DataSubject viewpoint, Redaction redaction) {
        List<SealedText> sealed;
        List<String> parts = new ArrayList<>();
        try {
            sealed = SealedText.in(Json.parse(row.payload()));
            collect(JSON.readTree(row.payload()), parts::add);
        } catch (Malformed | JacksonException altered) {
            // what lies there is no payload any more: the verifier says so, at this position
            return List.of();
        }
        List<Opening> openings = new ArrayList<>(sealed.size());
        for (int i = 0; i < sealed.size() && i < parts.size(); i++) {
            int part = sealed.get(i).part();
            openings.add(redaction.leavesOut(row.position(), part)
                    ? new Closed(part, Reason.REDACTED)
                    : opened(part, new PersonalText.Sealed(row.event(), row.type(), parts.get(i)), viewpoint));
        }
        return openings;
    }

    private Opening opened(int part, PersonalText.Sealed text, @Nullable DataSubject viewpoint) {
        if (viewpoint == null) {
            return new Closed(part, Reason.NOT_ABOUT_THIS_CHILD);
        }
        return switch (opener.open(text, viewpoint)) {
            case org.caseledger.app.vault.Opening.Words words -> new Opened(part, words.salt(), words.words());
            case org.caseledger.app.vault.Opening.Erased erased -> new Closed(part,
                    viewpoint instanceof org.caseledger.domain.ids.ChildId
                            ? Reason.ERASED
                            : Reason.NOT_ABOUT_THIS_CHILD);
            case org.caseledger.app.vault.Opening.Damaged damaged -> new Closed(part,
                    damaged.damage() == org.caseledger.app.vault.Opening.Damage.NOT_FOR_THIS_PERSON
                            ? Reason.NOT_ABOUT_THIS_CHILD
                            : Reason.DAMAGED);
        };
    }

    private static void collect(JsonNode node, Consumer<String> parts) {
        if (node.isObject() && node.has("commitment") && node.has("part") && node.has("text")) {
            parts.accept(node.toString());
            return;
        }
        for (JsonNode child : node) {
            collect(child, parts);
        }
    }
}
