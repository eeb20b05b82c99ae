package id.posyandu.referral.kit.web;

import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.trace.TraceKit;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** How every service answers: refusals by one door, bounded bodies, a document that names every status. */
@AutoConfiguration(after = TraceKit.class, before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication
public class WebKit {

  @Bean
  Problems problems(CaseTrace traces) {
    return new Problems(traces);
  }

  @Bean
  ErrorPage errorPage(CaseTrace traces) {
    return new ErrorPage(traces);
  }

  @Bean
  BodyLimit bodyLimit(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return new BodyLimit(problems);
  }

  @Bean
  OpenApiCustomizer everyStatus(@Value("${spring.application.name}") String service) {
    return new EveryStatus(service);
  }

  @Bean
  OpenApiCustomizer nullableMembers() {
    return new NullableMembers();
  }
}
