package org.caseledger.app.web.pages.contact;

import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.WorriesNoticed;

/** What happened in a contact, as a form tells it. */
record Said(PersonalText.Clear summary, WorriesNoticed worries, ChildSection section) {}
