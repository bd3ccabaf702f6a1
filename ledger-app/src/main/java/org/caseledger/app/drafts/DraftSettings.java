package org.caseledger.app.drafts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long drafts are kept, below {@code case-ledger.drafts}.
 *
 * @param keep how long after it was last saved; then it is destroyed
 */
@ConfigurationProperties("case-ledger.drafts")
public record DraftSettings(@DefaultValue("28d") Duration keep) {}
