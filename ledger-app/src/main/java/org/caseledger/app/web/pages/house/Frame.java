package org.caseledger.app.web.pages.house;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template {@code house} and {@code words}, those of errors too. */
@Configuration(proxyBeanMethods = false)
class Frame {

    Frame(ThymeleafViewResolver views, House house, Words words) {
        views.addStaticVariable("house", house);
        views.addStaticVariable("words", words);
    }
}
