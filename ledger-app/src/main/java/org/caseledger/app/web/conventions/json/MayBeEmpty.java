package org.caseledger.app.web.conventions.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that may be empty, because somebody else publishes the form it comes in. Elsewhere nothing is said by leaving it out. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayBeEmpty {
}
