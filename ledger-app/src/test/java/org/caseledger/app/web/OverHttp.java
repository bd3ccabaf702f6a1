package org.caseledger.app.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs against the web layer over real HTTP; all such tests share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WebUnderTest.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@interface OverHttp {
}
