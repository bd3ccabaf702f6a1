package org.caseledger.projections.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.domain.PersonalTextReader.OpenedText;
import org.caseledger.domain.PersonalTextReader.State;
import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.child.ChildEvent.PersonalDataKeyDestroyed;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.entry.SealedText;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the keyed hashes under which each child is found. It is the one projector that opens text, and keeps none of it:
 * the same entries give the same rows for as long as the child's key lives, and an empty one ever after.
 */
@Component
final class SearchProjector implements Projector {

    static final Column<UUID> CHILD = Column.uuid("child_id");
    static final Column<Long> POSITION = Column.bigint("position");
    static final Column<UUID> EVENT = Column.uuid("event_id");
    static final Column<String> TYPE = Column.text("type");
    static final Column<String> GIVEN_NAME = Column.text("given_name");
    static final Column<String> FAMILY_NAME = Column.text("family_name");
    static final Column<String> DATE_OF_BIRTH = Column.text("date_of_birth");
    static final Column<String> MOSAIC_PERSON_ID = Column.text("mosaic_person_id");
    static final Column<List<String>> HASHES = Column.codes("hashes");

    static final Table FOUND = new Table(
            "child_search",
            Table.Kind.ADDED,
            1,
            List.of(
                    CHILD, POSITION, EVENT, TYPE, GIVEN_NAME, FAMILY_NAME, DATE_OF_BIRTH, MOSAIC_PERSON_ID, HASHES));

    private final PersonalTextReader texts;
    private final TermHashes hashes;

    SearchProjector(PersonalTextReader texts, TermHashes hashes) {
        this.texts = texts;
        this.hashes = hashes;
    }

    @Override
    public ProjectionName name() {
        return ProjectionName.SEARCH;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Table> tables() {
        return List.of(FOUND);
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return switch (entry.event()) {
            case ChildRecordOpened opened -> Set.of(opened.child().value());
            case PersonalDataKeyDestroyed destroyed -> Set.of(destroyed.child().value());
            default -> Set.of();
        };
    }

    @Override
    public void project(StoredEvent entry, UUID child, Rows rows) {
        Row row = new Row(FOUND)
                .set(CHILD, child)
                .set(POSITION, entry.position())
                .set(EVENT, entry.id())
                .set(TYPE, entry.type());
        rows.put(entry.event() instanceof ChildRecordOpened opened
                ? row.set(GIVEN_NAME, SealedText.part(opened.givenName()))
                        .set(FAMILY_NAME, SealedText.part(opened.familyName()))
                        .set(DATE_OF_BIRTH, SealedText.part(opened.dateOfBirth()))
                        .set(MOSAIC_PERSON_ID, SealedText.part(opened.mosaicPersonId()))
                        .set(HASHES, hashes(opened))
                : row.set(HASHES, List.of()));
    }

    /** In an order that says nothing of the words. */
    private List<String> hashes(ChildRecordOpened opened) {
        List<SearchTerms.Term> terms = new ArrayList<>();
        for (PersonalText name : List.of(opened.givenName(), opened.familyName())) {
            String words = words(name, opened.child());
            if (words != null) {
                terms.addAll(SearchTerms.ofName(words));
            }
        }
        String born = words(opened.dateOfBirth(), opened.child());
        if (born != null) {
            terms.add(SearchTerms.ofBirth(born));
        }
        addIdentifier(opened.mosaicPersonId(), opened.child(), terms);
        addIdentifier(opened.nhsNumber(), opened.child(), terms);
        Set<String> hashed = new TreeSet<>();
        terms.forEach(term -> hashed.add(hashes.of(term)));
        return List.copyOf(hashed);
    }

    private void addIdentifier(@Nullable PersonalText digits, ChildId child, List<SearchTerms.Term> terms) {
        String words = digits == null ? null : words(digits, child);
        if (words != null) {
            terms.add(SearchTerms.ofIdentifier(words));
        }
    }

    /** Null where they cannot be read, or not any more. */
    private @Nullable String words(PersonalText text, ChildId child) {
        OpenedText opened = texts.open(text, child);
        return opened.state() == State.READABLE ? opened.words() : null;
    }
}
