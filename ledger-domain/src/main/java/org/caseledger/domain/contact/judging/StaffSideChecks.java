package org.caseledger.domain.contact.judging;

import static org.caseledger.domain.contact.judging.Verdict.broken;
import static org.caseledger.domain.contact.judging.Verdict.brokenUnlessExplained;
import static org.caseledger.domain.contact.judging.Verdict.met;
import static org.caseledger.domain.contact.judging.Verdict.notApplicable;
import static org.caseledger.domain.contact.judging.Verdict.notObserved;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.Finding;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.inforce.RulesInForce;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.terms.Assessment;
import org.caseledger.domain.platform.terms.LicenceType;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.domain.practice.LocationType;
import org.jspecify.annotations.Nullable;

/** The worker's own side of a contact, rule by rule: R2 to R7, R12, R19 to R21. */
public final class StaffSideChecks {

    private static final Set<Channel> BY_PLATFORM = EnumSet.of(
            Channel.VIDEO, Channel.LIVE_WEBCAM, Channel.AUDIO, Channel.MESSAGE);
    private static final Set<Channel> BY_DEVICE = EnumSet.of(
            Channel.VIDEO, Channel.LIVE_WEBCAM, Channel.AUDIO, Channel.PHONE, Channel.MESSAGE, Channel.EMAIL);
    private static final Set<Channel> SEEN = EnumSet.of(Channel.VIDEO, Channel.LIVE_WEBCAM);

    /** What a worker says for themselves about these is not for the ledger to hold against anything. */
    private static final List<GuidelineRule> DECLARED = List.of(
            GuidelineRule.R3, GuidelineRule.R6, GuidelineRule.R7);

    /** With what, by whom and from where a contact was tried. */
    public record Circumstances(
            Channel channel,
            @Nullable PlatformId platform,
            @Nullable DeviceUse device,
            @Nullable LocationType location,
            WorkerId worker,
            Instant at) {}

    private final Circumstances tried;
    private final Standards standards;

    private StaffSideChecks(Circumstances tried, Standards standards) {
        this.tried = tried;
        this.standards = standards;
    }

    /** Every check of the worker's own side, when a contact was tried; what they answered before it goes in. */
    public static List<CheckResult> at(Circumstances tried, Standards standards, List<CheckAnswer> answers) {
        RulesInForce rules = standards.inForceAt(tried.at());
        Map<GuidelineRule, CheckAnswer> byRule = answers.stream()
                .collect(Collectors.toMap(CheckAnswer::rule, Function.identity()));
        return new StaffSideChecks(tried, standards).verdicts()
                .map(verdict -> verdict.with(
                        byRule.get(verdict.rule()), tried.worker(), rules.of(verdict.rule()).rule()))
                .toList();
    }

    /** What a worker answered about their own side at the end of a contact, and that a recording was made. */
    public static List<CheckResult> answeredAtTheEnd(
            List<CheckAnswer> answers, boolean recordingMade, RulesInForce rules, WorkerId worker) {
        Stream<CheckResult> recording = recordingMade
                ? Stream.of(broken(GuidelineRule.R20, Finding.RECORDING_MADE))
                        .map(verdict -> verdict.with(
                                answerTo(GuidelineRule.R20, answers), worker, rules.of(GuidelineRule.R20).rule()))
                : Stream.empty();
        Stream<CheckResult> answered = answers.stream()
                .filter(answer -> !recordingMade || answer.rule() != GuidelineRule.R20)
                .map(answer -> new CheckResult(
                        rules.of(answer.rule()).rule(), answer.result(), worker, null, answer.reason()));
        return Stream.concat(recording, answered).toList();
    }

    private static @Nullable CheckAnswer answerTo(GuidelineRule rule, List<CheckAnswer> answers) {
        return answers.stream().filter(answer -> answer.rule() == rule).findFirst().orElse(null);
    }

    private Stream<Verdict> verdicts() {
        Stream<Verdict> declared = DECLARED.stream()
                .map(rule -> isSeen() ? notObserved(rule, null) : notApplicable(rule));
        return Stream.concat(
                Stream.of(
                        device(), place(), bedroom(), language(), platform(), dataProtection(), terms()),
                declared)
                .sorted((one, other) -> one.rule().compareTo(other.rule()));
    }

    private Verdict device() {
        DeviceUse device = tried.device();
        if (device == null) {
            return BY_DEVICE.contains(tried.channel())
                    ? notObserved(GuidelineRule.R2, Finding.DEVICE_NOT_SAID)
                    : notApplicable(GuidelineRule.R2);
        }
        return switch (device.ownership()) {
            case PERSONAL -> broken(GuidelineRule.R2, Finding.DEVICE_PERSONAL);
            case OTHER_AGENCY -> broken(GuidelineRule.R2, Finding.DEVICE_OF_ANOTHER_AGENCY);
            case COUNCIL -> ofTheCouncil(device);
        };
    }

    private Verdict ofTheCouncil(DeviceUse device) {
        if (device.assetTag() == null) {
            return notObserved(GuidelineRule.R2, Finding.ASSET_TAG_NOT_SAID);
        }
        if (!standards.device().isKnown()) {
            return broken(GuidelineRule.R2, Finding.DEVICE_UNKNOWN);
        }
        return standards.device().isIssuedTo(tried.worker(), tried.at())
                ? met(GuidelineRule.R2)
                : broken(GuidelineRule.R2, Finding.DEVICE_NOT_ISSUED_TO_WORKER);
    }

    private Verdict place() {
        if (!isSeen()) {
            return notApplicable(GuidelineRule.R4);
        }
        if (tried.location() == null) {
            return notObserved(GuidelineRule.R4, null);
        }
        return tried.location() == LocationType.PUBLIC_PLACE || tried.location() == LocationType.VEHICLE
                ? brokenUnlessExplained(GuidelineRule.R4, Finding.OVERHEARD)
                : met(GuidelineRule.R4);
    }

    private Verdict bedroom() {
        if (!isSeen()) {
            return notApplicable(GuidelineRule.R5);
        }
        if (tried.location() == null) {
            return notObserved(GuidelineRule.R5, null);
        }
        return tried.location() == LocationType.HOME_BEDROOM
                ? broken(GuidelineRule.R5, Finding.BEDROOM)
                : met(GuidelineRule.R5);
    }

    /** Nobody judges their own language. */
    private static Verdict language() {
        return new Verdict(
                GuidelineRule.R12, Result.NOT_OBSERVED,
                Finding.NOT_FOR_THE_WORKER_TO_SAY, true);
    }

    private Verdict platform() {
        if (!BY_PLATFORM.contains(tried.channel()) && tried.platform() == null) {
            return notApplicable(GuidelineRule.R19);
        }
        if (tried.platform() == null) {
            return notObserved(GuidelineRule.R19, Finding.PLATFORM_NOT_SAID);
        }
        if (!standards.platform().isKnown()) {
            return broken(GuidelineRule.R19, Finding.PLATFORM_UNKNOWN);
        }
        if (standards.platform().isApprovedAt(tried.at())) {
            return met(GuidelineRule.R19);
        }
        return broken(
                GuidelineRule.R19,
                standards.platform().isApprovedOnlyAfter(tried.at())
                        ? Finding.PLATFORM_APPROVED_ONLY_LATER
                        : Finding.PLATFORM_NOT_APPROVED);
    }

    private Verdict dataProtection() {
        if (tried.platform() == null) {
            return withoutPlatform(GuidelineRule.R20);
        }
        Instant validTo = standards.platform().at(tried.at()).map(Assessment::dpiaValidTo).orElse(null);
        if (validTo == null) {
            return broken(GuidelineRule.R20, Finding.DPIA_MISSING);
        }
        return tried.at().isBefore(validTo)
                ? met(GuidelineRule.R20)
                : broken(GuidelineRule.R20, Finding.DPIA_OUT_OF_DATE);
    }

    private Verdict terms() {
        if (tried.platform() == null) {
            return withoutPlatform(GuidelineRule.R21);
        }
        LicenceType licence = standards.platform().at(tried.at()).map(Assessment::licence).orElse(null);
        if (licence == null) {
            return notObserved(GuidelineRule.R21, Finding.PLATFORM_UNKNOWN);
        }
        if (licence == LicenceType.ENTERPRISE) {
            return met(GuidelineRule.R21);
        }
        return standards.platform().isExceptedAt(tried.at())
                ? met(GuidelineRule.R21, Finding.BY_EXCEPTION)
                : broken(GuidelineRule.R21, Finding.CONSUMER_PRODUCT);
    }

    private Verdict withoutPlatform(GuidelineRule rule) {
        return BY_PLATFORM.contains(tried.channel())
                ? notObserved(rule, Finding.PLATFORM_NOT_SAID)
                : notApplicable(rule);
    }

    private boolean isSeen() {
        return SEEN.contains(tried.channel());
    }
}
