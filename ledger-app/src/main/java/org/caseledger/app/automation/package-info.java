/**
 * What the ledger does by itself when it has heard a fact, one class a rule: {@code WhenXThenY}. It hears each fact at
 * least once and after the fact is recorded; what it does has an id derived from rule and fact, so that hearing a fact
 * twice does nothing twice. What follows from one fact is in {@code raising}, from several in {@code counting}, from time
 * going by in {@code deadlines}; how somebody is told is in {@code telling}.
 *
 * <p>Start reading at {@link org.caseledger.app.automation.Automation}, then {@code WhenFactAsksForSomebodyThenEscalate}.
 */
@NullMarked
package org.caseledger.app.automation;

import org.jspecify.annotations.NullMarked;
