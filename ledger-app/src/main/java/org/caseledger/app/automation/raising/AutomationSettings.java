package org.caseledger.app.automation.raising;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a council may settle for itself below {@code case-ledger.automation}.
 *
 * @param escalateLanguage whether a call ended for language goes to a manager (ESC-6); yes by default
 */
@ConfigurationProperties("case-ledger.automation")
record AutomationSettings(@DefaultValue("true") boolean escalateLanguage) {}
