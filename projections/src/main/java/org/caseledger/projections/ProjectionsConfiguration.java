package org.caseledger.projections;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Offers every {@link org.caseledger.projections.projector.Projector} and every bean with query handlers. It needs a
 * {@code DataSource} named {@code reader} and a {@link org.caseledger.domain.PersonalTextReader}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = ProjectionsConfiguration.class)
public class ProjectionsConfiguration {}
