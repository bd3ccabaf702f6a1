package org.caseledger.domain.platform.terms;

/** For whom the provider offers a platform (R21). */
public enum LicenceType {
    /** For organisations. */
    ENTERPRISE,
    /** For private people; business use is against the provider's terms. */
    CONSUMER
}
