/**
 * Teams: who leads each, who stands in, and who is on duty when. A team is proposed by one and set by another, as its rota.
 *
 * <p>Start reading at {@link TeamEvent}, then {@code TeamRules}; whose turn it is says {@link Turns}.
 */
@NullMarked
package org.caseledger.domain.staff.team;

import org.jspecify.annotations.NullMarked;
