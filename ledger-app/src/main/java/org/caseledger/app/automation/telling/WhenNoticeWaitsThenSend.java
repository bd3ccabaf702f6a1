package org.caseledger.app.automation.telling;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.automation.deadlines.Look;
import org.caseledger.app.automation.telling.Notices.Notice;
import org.caseledger.app.automation.turns.NoticeKind;
import org.caseledger.app.automation.turns.OpenItems;
import org.caseledger.app.automation.turns.OpenItems.OpenItem;
import org.caseledger.app.automation.turns.Owners;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.escalation.EscalationCommand.NoteUndelivered;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those whose turn it is at this moment. Each is told once in effect: a receipt is kept for each event, recipient
 * and kind, and while a node tries no other does. What has failed for 15 minutes is noted on the item and goes to the next
 * tier.
 */
final class WhenNoticeWaitsThenSend implements Look {

    private static final Logger LOG = LoggerFactory.getLogger(WhenNoticeWaitsThenSend.class);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 4;
    private static final int AT_ONCE = 100;

    private final Notices notices;
    private final OpenItems items;
    private final Owners owners;
    private final WorkerNames names;
    private final Channel channel;
    private final TellingSettings settings;
    private final Recorder recorder;
    private final WorkingCalendars calendars;
    private final InstantSource clock;

    WhenNoticeWaitsThenSend(
            Notices notices, OpenItems items, Owners owners, WorkerNames names, Channel channel,
            TellingSettings settings, Recorder recorder, WorkingCalendars calendars, InstantSource clock) {
        this.notices = notices;
        this.items = items;
        this.owners = owners;
        this.names = names;
        this.channel = channel;
        this.settings = settings;
        this.recorder = recorder;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void look() {
        Instant now = clock.instant();
        for (Notice notice : notices.waiting(now, AT_ONCE)) {
            Optional<OpenItem> item = items.of(notice.escalation());
            if (item.isEmpty() || notice.kind() == NoticeKind.ITS_TURN && item.get().tier() != notice.tier()) {
                notices.settle(notice, "OVER");
            } else {
                tell(notice, item.get(), now);
            }
        }
    }

    private void tell(Notice notice, OpenItem item, Instant now) {
        Set<WorkerId> recipients = recipients(notice, item, now);
        boolean all = !recipients.isEmpty();
        for (WorkerId recipient : recipients) {
            all &= notices.wasTold(notice, recipient) || notices.claim(notice, recipient) && sent(notice, recipient);
        }
        if (all) {
            notices.settle(notice, "TOLD");
            return;
        }
        Instant since = notice.failingSince();
        if (since != null && !now.isBefore(since.plus(LONGEST))) {
            undelivered(notice, now);
        } else {
            notices.failed(notice, now,
                    now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(notice.attempts(), DOUBLINGS))));
        }
    }

    /** Asked anew at every attempt: who has gone home, or has left, is told nothing, and who has come is. */
    private Set<WorkerId> recipients(Notice notice, OpenItem item, Instant now) {
        return switch (notice.kind()) {
            case ITS_TURN -> owners.of(item, now);
            case ASSIGNED -> orOwners(item.assignee(), item, now);
            case QUESTION -> Set.of(item.item().about());
            case ANSWER -> orOwners(item.acknowledgedBy(), item, now);
        };
    }

    private Set<WorkerId> orOwners(@Nullable WorkerId worker, OpenItem item, Instant now) {
        return worker == null ? owners.of(item, now) : Set.of(worker);
    }

    private boolean sent(Notice notice, WorkerId recipient) {
        UUID id = LedgerIds.derived(
                "notice", notice.event().toString(), notice.kind().name(), recipient.toString());
        String name = names.nameOf(recipient);
        String address = name.contains("@") ? name : name + "@" + settings.domain();
        try {
            String receipt = channel.deliver(
                    new Message(id, address, notice.kind(), notice.escalation(), settings.link()));
            notices.told(notice, recipient, clock.instant(), receipt);
            return true;
        } catch (IOException failed) {
            LOG.warn("notice {} was not taken and is tried again: {}", id, failed.getMessage());
            notices.giveBack(notice, recipient);
            return false;
        }
    }

    /** First to the ledger, where noting it twice is noting it once; then it is over. */
    private void undelivered(Notice notice, Instant now) {
        if (notice.kind() == NoticeKind.ITS_TURN) {
            recorder.record(
                    new NoteUndelivered(notice.escalation(), notice.tier(), calendars.inForceAt(now), now),
                    Worker.LEDGER,
                    null);
        }
        LOG.error("nobody could be told of item {} for 15 minutes", notice.escalation());
        notices.settle(notice, "UNDELIVERED");
    }
}
